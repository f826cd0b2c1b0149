import type { CodeEntry } from './code-entry.js';

/** What can be wrong with an event of a candidacy, with its place in the log, or with a calendar of working days. */
export const candidacyCodes = {
  'candidacy.not-opened': {
    means: 'A log does not begin with the opening of a candidacy.',
    action: 'Begin with candidacy.opened, or add the events that are missing at the start.',
  },
  'candidacy.already-opened': {
    means: 'A candidacy is opened a second time.',
    action: 'Give another candidacy an id and a log of its own.',
  },
  'candidacy.other-candidacy': {
    means: 'An event is of another candidacy than the log.',
    action: 'Put the event into the log of the candidacy that it names.',
  },
  'candidacy.sequence-gap': {
    means: 'Events are missing before this one.',
    action: 'Find the missing events; nothing after the gap is applied.',
  },
  'candidacy.sequence-repeated': {
    means: 'An event has the number of one that is in the log already.',
    action: 'If it is the same event, leave it out; if not, give it the next number.',
  },
  'candidacy.time-backwards': {
    means: 'An event is said to have happened before the one that comes before it.',
    action: 'Check the clocks and the zones; the order of the log is that of time.',
  },
  'candidacy.role': {
    means: 'The role of the actor may not do this.',
    action: 'Have somebody do it whose role it is.',
  },
  'candidacy.not-the-earner': {
    means: 'Somebody else acts as the earner.',
    action: 'Only the earner of the candidacy acts in this role.',
  },
  'candidacy.earner-in-role': {
    means: 'The earner acts in a role of those who assess or award.',
    action: 'Have somebody else do it.',
  },
  'candidacy.program-in-role': {
    means: 'One id stands for a program and for a person.',
    action:
      'Give the program an id of its own; it may suggest scores and point to equal files, and nothing else.',
  },
  'candidacy.not-in-person': {
    means: 'Somebody acts for another person in a role in which everybody acts for themselves.',
    action: 'Have the person do it, or the issuer.',
  },
  'candidacy.coach': {
    means: 'Somebody who coaches the earner is to judge the earner’s work.',
    action: 'Choose somebody who does not coach the earner.',
  },
  'candidacy.conflict': {
    means: 'Somebody with a declared conflict is to judge the earner’s work.',
    action: 'Choose somebody without a conflict.',
  },
  'candidacy.conflict-repeated': {
    means: 'The same conflict has been declared before.',
    action: 'Nothing is left to do: it holds.',
  },
  'candidacy.assesses-self': {
    means: 'The earner is named as one of those who judge.',
    action: 'Choose somebody else.',
  },
  'candidacy.not-blind': {
    means:
      'Somebody who acted as issuer or integrity officer, and so knows whose work it is, is to review it blind.',
    action: 'Have somebody else review it.',
  },
  'candidacy.screener-assesses': {
    means: 'Somebody who screened the work is to assess it, and may have seen whose it is.',
    action: 'Choose somebody who has not screened it.',
  },
  'candidacy.first-panel': {
    means: 'Somebody who had a part in what is looked at anew is to look at it again.',
    action: 'Choose people who had no part in the decision or in its appeal.',
  },
  'candidacy.own-review': {
    means: 'Somebody who reviewed the attempt is to confirm or to issue what came of it.',
    action: 'Have somebody else do it.',
  },
  'candidacy.approver-needed': {
    means: 'The definition has every decision confirmed by an approver, and none did.',
    action: 'Have an approver record the decision.',
  },
  'candidacy.definition-closed': {
    means: 'The definition is a draft or is retired, so nobody can begin with it.',
    action: 'Open the candidacy with a published definition.',
  },
  'candidacy.closed': {
    means: 'The candidacy was withdrawn or has lapsed, and nothing follows.',
    action: 'Open a new candidacy.',
  },
  'candidacy.on-hold': {
    means: 'The work may not be the earner’s own, and all waits until that is settled.',
    action: 'Have an integrity officer clear or uphold it.',
  },
  'candidacy.under-appeal': {
    means: 'An appeal is open, and all waits until it is decided.',
    action: 'Have the appeal panel decide.',
  },
  'candidacy.already-submitted': {
    means: 'An attempt is handed in, and not decided yet.',
    action: 'Wait for the decision, or withdraw.',
  },
  'candidacy.not-submitted': {
    means: 'Nothing has been handed in.',
    action: 'Wait for the submission.',
  },
  'candidacy.support-due': {
    means: 'Attempts are used, and the next needs a step of support before it.',
    action: 'Have a coach complete the step with the earner.',
  },
  'candidacy.decided': {
    means: 'There is a decision already.',
    action:
      'Nothing is left to do for this attempt; after not yet, an appeal or the next attempt may follow.',
  },
  'candidacy.other-earner': {
    means: 'The submission is of another earner.',
    action: 'Put it into the candidacy of the earner whom it names.',
  },
  'candidacy.attempt-number': {
    means: 'The submission does not have the number of the next attempt.',
    action: 'Number attempts 1, 2, 3; one that was returned keeps its number.',
  },
  'candidacy.submission-backdated': {
    means: 'A submission is dated more than a week before the event that hands it in.',
    action: 'Date it when it is handed in: the age of evidence is counted from that date.',
  },
  'candidacy.carried-conflict': {
    means: 'The badge would rest on carried scores of an earlier attempt by somebody with a conflict.',
    action: 'Pass the reviews back, and have what is carried scored anew.',
  },
  'candidacy.submission-repeated': {
    means: 'A submission of this id was handed in before.',
    action: 'Give what is handed in anew a new id.',
  },
  'candidacy.submission-incomplete': {
    means: 'The submission is passed, but as it is nobody could decide on it.',
    action: 'Return it to the earner with what is named beside this.',
  },
  'candidacy.not-in-screening': {
    means: 'No submission waits for screening.',
    action: 'Screen once, after it is handed in.',
  },
  'candidacy.not-in-review': {
    means: 'The submission is not in review.',
    action: 'Assign and lock reviews between the screening and the decision.',
  },
  'candidacy.panel-full': {
    means: 'There are as many reviewers as the definition asks for.',
    action: 'Wait for their reviews, or have one step back first.',
  },
  'candidacy.already-assigned': {
    means: 'This person has been given this review already.',
    action: 'Choose somebody else for a second review.',
  },
  'candidacy.not-assigned': {
    means: 'Somebody without a review to finish finishes or declines one.',
    action: 'Assign the review first.',
  },
  'candidacy.already-locked': {
    means: 'A locked review is to be changed.',
    action: 'Have the approver pass it back, if it must be done again.',
  },
  'candidacy.adjudicator-is-assessor': {
    means: 'One person is to review and to settle where reviews differ.',
    action: 'Choose an adjudicator who is none of the assessors.',
  },
  'candidacy.review-role': {
    means: 'A review is locked under another role than it was written in.',
    action: 'Lock assessors’ reviews with review.locked, the adjudicator’s with adjudication.locked.',
  },
  'candidacy.review-of-another': {
    means: 'Somebody locks a review that another person wrote.',
    action: 'Have its author lock it.',
  },
  'candidacy.review-unknown': {
    means: 'A review that is passed back does not count in this round, or is not there.',
    action: 'Name reviews of the round at hand.',
  },
  'candidacy.no-split': {
    means: 'Assessors do not differ about whether something is met, or are not finished.',
    action: 'Adjudicate only where locked reviews differ about a required level or a pass.',
  },
  'candidacy.reviews-open': {
    means: 'A decision is due only once all reviews are locked.',
    action: 'Wait for the reviews.',
  },
  'candidacy.adjudication-open': {
    means: 'A decision is due only once the adjudicator has settled the difference.',
    action: 'Have an adjudicator lock a review.',
  },
  'candidacy.undecidable': {
    means: 'The reviews are locked, and no decision follows from them.',
    action: 'Pass back the reviews that are named beside this.',
  },
  'candidacy.outcome-mismatch': {
    means: 'The outcome recorded is not what the reviews come to.',
    action: 'Record what they come to, or pass reviews back.',
  },
  'candidacy.not-decided': {
    means: 'There is no decision yet.',
    action: 'Wait for the decision.',
  },
  'candidacy.no-support-due': {
    means: 'No step of support is due.',
    action: 'Complete one only after the attempts before support are used.',
  },
  'candidacy.nothing-to-hold': {
    means: 'There is no work at hand that could be put on hold.',
    action: 'Point to equal files between submission and badge; suspend or revoke a badge that is issued.',
  },
  'candidacy.no-hold': {
    means: 'Nothing is on hold.',
    action: 'Clear or uphold only what was flagged.',
  },
  'candidacy.artefact-unknown': {
    means: 'A match names a file that the submission does not have.',
    action: 'Name an artefact of the submission, or the part that a response answers.',
  },
  'candidacy.own-match': {
    means: 'A match is with the earner’s own work.',
    action: 'Leave it out: earners may use their own work.',
  },
  'candidacy.group-work-not-accepted': {
    means: 'Equal files are cleared as group work that is not declared or not accepted.',
    action: 'Uphold it, or clear it for the reason that holds.',
  },
  'candidacy.nothing-to-appeal': {
    means: 'There is no decision against the earner to appeal from.',
    action: 'Appeal after not yet or denied, before the next attempt.',
  },
  'candidacy.appeal-late': {
    means: 'The time for an appeal has passed.',
    action: 'Hand in the next attempt instead.',
  },
  'candidacy.already-appealed': {
    means: 'An appeal panel has let this decision stand.',
    action: 'Hand in the next attempt instead.',
  },
  'candidacy.no-appeal': {
    means: 'No appeal is open.',
    action: 'Decide appeals after they are opened.',
  },
  'candidacy.not-earned': {
    means: 'A badge is issued without an earned decision that its reviews come to.',
    action: 'Issue only after decision.recorded with earned.',
  },
  'candidacy.already-issued': {
    means: 'The badge has been issued.',
    action: 'Nothing is left to do.',
  },
  'candidacy.evidence-changed': {
    means: 'The files at hand are not those that were reviewed.',
    action: 'Do not issue; have the changed work reviewed.',
  },
  'candidacy.not-issued': {
    means: 'There is no badge whose standing could change.',
    action: 'Issue it first.',
  },
  'candidacy.badge-active': {
    means: 'The badge is active already.',
    action: 'Nothing is left to do.',
  },
  'candidacy.badge-suspended': {
    means: 'The badge is suspended already.',
    action: 'Reinstate or revoke it.',
  },
  'candidacy.badge-revoked': {
    means: 'The badge is revoked for good.',
    action: 'Open a new candidacy; a revoked badge stays revoked.',
  },
  'candidacy.not-waiting': {
    means: 'The body has the next step, so the candidacy cannot lapse.',
    action: 'Decide the attempt first.',
  },
  'calendar.time-zone': {
    means: 'The time zone of a calendar is not known here.',
    action: 'Use a name of the IANA time zone database, or a fixed offset such as -05:00.',
  },
} satisfies Record<string, CodeEntry>;
