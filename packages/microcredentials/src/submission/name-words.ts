/** First names that are common in schools and seldom anything else: no Grace, no Mark, no May, no Jordan. */
const FIRST_NAMES = `
  aaliyah aaron abdul abigail abraham adriana ahmed aiden aisha alejandra alejandro alex alexander alexandra alexis ali
  alice alicia alyssa amanda amelia amir amy ana andrea andrew angela anna anthony antonio aria ashley aubrey ava barbara
  beatriz benjamin brandon brayden brenda brian brianna brittany bryan caleb camila carlos carmen carol caroline
  catherine chloe christina christopher cynthia daniel daniela danielle darius david deborah deja demetrius denise
  deshawn diego donald donna dylan ebony edward elena elijah elizabeth ella emily emma enrique eric erika ethan eva
  evelyn fatima fernando francisco gabriel gabriela gary gianna gloria grayson guadalupe hailey hannah hassan hector
  henry ibrahim imani isaac isabel isabella isaiah jacob jacqueline jada jamal james janet jasmin jason javier jayden
  jeffrey jennifer jeremy jessica jesus jing joan joaquin johanna john jonathan jorge jose joseph joshua juan juana julia
  julian julie justin kaitlyn karen karina katherine kathleen kayla keisha kenneth kevin khadija kimberly kyle lakisha
  laila lamar latoya laura lauren layla leonardo leticia liam linda lindsay lisa logan lucas lucia luis lupe malik manuel
  marcus margaret maria mariana marisol martha mateo matthew megan melissa mia michael michelle miguel mohamed mohammed
  muhammad nancy natalia natalie nathan nguyen nicholas nicole nina noah olivia omar oscar pablo pamela patricia patrick
  paul pedro peter priya rachel rafael ramon raquel rebecca ricardo richard robert roberto rosa ryan samantha samuel
  sandra santiago sarah sean sebastian sergio shanice sharon sofia sophia stephanie stephen steven susan tamika tanisha
  tariq teresa terrence thomas tiffany timothy trevon tyrone valentina valeria vanessa veronica victoria vincent wei
  william xavier ximena yasmin yesenia yolanda yusuf zachary zainab zoe
`;

/** First names, in small letters. */
export const firstNames: ReadonlySet<string> = new Set(FIRST_NAMES.split(/\s+/u).filter(Boolean));

/** Words before a single letter that is no initial: Grade B., Group C. */
export const labels: ReadonlySet<string> = new Set(
  'annex appendix block case chapter class cohort cycle draft exhibit figure form grade group item lesson level list module option page part period phase plan question room round school section set stage step student table task teacher team text track type unit version vitamin week work'.split(
    ' ',
  ),
);
