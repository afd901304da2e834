import type { Json } from "../../../../common/json";
import type { Block } from "../../../estate/block";
import type { Resource } from "../../../estate/resource";
import { all, any, unknown, type Outcome } from "../../../engine/outcome";
import { rule, type Rule } from "../../../engine/rule";
import { text } from "../../../estate/value";
import { is, isOneOf, meets } from "../require";

/** One filter as a guardrail policy must have it. The portal itself writes names and sources in small letters too. */
export interface NeededFilter {
  readonly name: string;
  readonly source: "Prompt" | "Completion" | "PreToolCall" | "PostToolCall";
  /** Blocks, and does not only annotate. */
  readonly blocks: boolean;
  /** Thresholds that are strict enough. @default - the filter has none */
  readonly thresholds?: readonly string[];
}

/**
 * Base policies of the platform. Its default has filters of its own
 * (https://learn.microsoft.com/azure/foundry/openai/concepts/default-safety-policies); whether a policy that is based on it
 * keeps those that it leaves out is not documented, and what they are is for others to change.
 */
const platformPolicy = /^microsoft\./i;

function judgeFilter(filter: Block, needed: NeededFilter): Outcome {
  const thresholds = needed.thresholds ? [meets(filter, isOneOf("severity_threshold", needed.thresholds))] : [];
  return all([
    meets(filter, isOneOf("name", [needed.name])),
    meets(filter, isOneOf("source", [needed.source])),
    meets(filter, is("filter_enabled", true)),
    ...(needed.blocks ? [meets(filter, is("block_enabled", true))] : []),
    ...thresholds,
  ]);
}

/** Judges a guardrail policy by a set of filters that it must have. */
export function hasFilters(policy: Resource, filters: readonly NeededFilter[]): Outcome {
  const found = policy.blocks("content_filter");
  if (found.state === "unknown") return unknown(found.reason);
  const base = text(policy.value("base_policy_name")) ?? "";
  const ofBase = platformPolicy.test(base) ? `, and what ${base} has is for others to change` : "";
  return all(
    filters.map((needed) => {
      const outcomes = found.blocks.map((filter) => judgeFilter(filter, needed));
      return any(outcomes, `${needed.name} on ${needed.source} is ${described(needed)}${ofBase}`);
    }),
  );
}

/** A rule that asks every guardrail policy for a set of filters. */
export function contentFilterRule(
  definition: Omit<Rule, "on" | "check" | "examples" | "edges">,
  filters: readonly NeededFilter[],
): Rule {
  const written = filters.map(({ name, source, thresholds }) => ({
    name,
    source,
    filter_enabled: true,
    block_enabled: true,
    severity_threshold: thresholds?.[0] ?? "Medium",
  }));
  const example = (content_filter: Json) => ({
    resource: { azurerm_cognitive_account_rai_policy: { a: { name: "strict", content_filter } } },
  });
  return rule({
    ...definition,
    on: ["azurerm_cognitive_account_rai_policy"],
    check: (policy) => hasFilters(policy, filters),
    examples: {
      pass: example(written),
      fail: example(written.map((filter, index) => (index === 0 ? { ...filter, filter_enabled: false } : filter))),
    },
    edges: [
      {
        when: "names and sources are written in small letters",
        given: example(
          written.map((one) => ({ ...one, name: one.name.toLowerCase(), source: one.source.toLowerCase() })),
        ),
        verdict: "pass",
      },
      {
        when: "a policy leaves a filter to the one that it is based on",
        given: {
          resource: {
            azurerm_cognitive_account_rai_policy: {
              a: { base_policy_name: "Microsoft.DefaultV2", content_filter: written.slice(1) },
            },
          },
        },
        verdict: "fail",
      },
    ],
  });
}

function described({ blocks, thresholds }: NeededFilter): string {
  const strict = thresholds ? ` at ${thresholds.join(" or ")}` : "";
  return blocks ? `not filtered and blocked${strict}` : `not filtered${strict}`;
}
