import { comparableId } from '../input/comparable-id.js';
import type { MatchRule } from '../generated/types.js';
import type { ResolvedPolicy } from './resolved-policy.js';

/** A policy with the ids of issuers and achievements in the form in which they are compared: once, not for each badge. */
export function comparablePolicy(policy: ResolvedPolicy): ResolvedPolicy {
  const { trust, categories, catalogue, conversion } = policy;
  return {
    ...policy,
    trust: {
      ...trust,
      ...(trust.issuers && { issuers: trust.issuers.map(comparableId) }),
      ...(trust.offerings && { offerings: trust.offerings.map(comparable) }),
    },
    categories: categories.map((category) => ({ ...category, match: category.match.map(comparableRule) })),
    catalogue: catalogue.map(comparable),
    conversion: conversion.map((rule) => ({ ...rule, when: comparable(rule.when) })),
  };
}

/** Anything that names an issuer and an achievement, with their ids in the form in which they are compared. */
export function comparable<T extends { readonly issuer?: string; readonly achievement?: string }>(
  named: T,
): T {
  const { issuer, achievement } = named;
  return {
    ...named,
    ...(issuer === undefined ? {} : { issuer: comparableId(issuer) }),
    ...(achievement === undefined ? {} : { achievement: comparableId(achievement) }),
  };
}

function comparableRule(rule: MatchRule): MatchRule {
  return rule.kind === 'approved-list' ? { ...rule, offerings: rule.offerings.map(comparable) } : rule;
}
