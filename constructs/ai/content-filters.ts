import type { HarmProfile, Threshold } from "./content-filter-profiles";
import { harmCategories } from "./content-filter-profiles";

/** One filter of a policy, in the terms of the API. */
export interface Filter {
  /** Case and spaces count. */
  readonly name: string;
  readonly source: "Prompt" | "Completion";
  /** @default - the filter knows no severity: it finds or it does not */
  readonly threshold?: Threshold;
}

/**
 * Shields that every policy has: attacks in what the user writes and in what is retrieved, and text or code of others in
 * what the model writes. Implements ZTAI-AI-05, ZTAI-AI-06, ZTAI-AI-07.
 */
const shields: readonly Filter[] = [
  { name: "Jailbreak", source: "Prompt" },
  { name: "Indirect Attack", source: "Prompt" },
  { name: "Protected Material Text", source: "Completion" },
  { name: "Protected Material Code", source: "Completion" },
];

const profanity: readonly Filter[] = [
  { name: "Profanity", source: "Prompt" },
  { name: "Profanity", source: "Completion" },
];

/** All filters of a policy: harm in both directions (ZTAI-AI-04), the shields, and profanity when asked for. */
export function filtersOf(profile: HarmProfile, withProfanity: boolean): readonly Filter[] {
  const harms = harmCategories.flatMap((name): Filter[] => [
    { name, source: "Prompt", threshold: profile[name].prompt },
    { name, source: "Completion", threshold: profile[name].completion },
  ]);
  return [...harms, ...shields, ...(withProfanity ? profanity : [])];
}
