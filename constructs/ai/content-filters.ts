import type { HarmProfile, Threshold } from "./content-filter-profiles";
import { harmCategories } from "./content-filter-profiles";

/** One filter of a policy, in the terms of the API. */
export interface Filter {
  /** Case and spaces count. */
  readonly name: string;
  readonly source: "Prompt" | "Completion" | "PreToolCall" | "PostToolCall";
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

/**
 * Filters at calls of tools: harm in what a tool is sent, as strictly as in an answer, and in what it returns, as strictly as in a
 * prompt; and instructions hidden in what it returns. Implements ZTAI-AI-12.
 *
 * The risks of prompts and answers alone (Jailbreak, Protected Material) have no place there.
 * https://learn.microsoft.com/azure/foundry/guardrails/intervention-points
 */
export function toolFiltersOf(profile: HarmProfile, withTaskAdherence: boolean): readonly Filter[] {
  const harms = harmCategories.flatMap((name): Filter[] => [
    { name, source: "PreToolCall", threshold: profile[name].completion },
    { name, source: "PostToolCall", threshold: profile[name].prompt },
  ]);
  const adherence: readonly Filter[] = [{ name: "Task Adherence", source: "PreToolCall" }];
  return [...harms, { name: "Indirect Attack", source: "PostToolCall" }, ...(withTaskAdherence ? adherence : [])];
}

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
