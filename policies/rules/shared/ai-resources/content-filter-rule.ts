import type { Block } from "../../../estate/block";
import { all, any, unknown, type Outcome } from "../../../engine/outcome";
import { rule, type Rule } from "../../../engine/rule";
import { is, isOneOf, meets } from "../require";

/** One filter as a guardrail policy must have it. Names are case and space sensitive in Azure. */
export interface NeededFilter {
  readonly name: string;
  readonly source: "Prompt" | "Completion";
  /** Blocks, and does not only annotate. */
  readonly blocks: boolean;
  /** Thresholds that are strict enough. @default - the filter has none */
  readonly thresholds?: readonly string[];
}

function judgeFilter(filter: Block, needed: NeededFilter): Outcome {
  const thresholds = needed.thresholds ? [meets(filter, isOneOf("severity_threshold", needed.thresholds))] : [];
  return all([
    meets(filter, is("name", needed.name)),
    meets(filter, is("source", needed.source)),
    meets(filter, is("filter_enabled", true)),
    ...(needed.blocks ? [meets(filter, is("block_enabled", true))] : []),
    ...thresholds,
  ]);
}

/** A rule that asks every guardrail policy for a set of filters. */
export function contentFilterRule(
  definition: Omit<Rule, "on" | "check" | "examples">,
  filters: readonly NeededFilter[],
): Rule {
  const written = filters.map(({ name, source, thresholds }) => ({
    name,
    source,
    filter_enabled: true,
    block_enabled: true,
    severity_threshold: thresholds?.[0] ?? "Medium",
  }));
  const example = (content_filter: typeof written) => ({
    resource: { azurerm_cognitive_account_rai_policy: { a: { name: "strict", content_filter } } },
  });
  return rule({
    ...definition,
    on: ["azurerm_cognitive_account_rai_policy"],
    check: (policy) => {
      const found = policy.blocks("content_filter");
      if (found.state === "unknown") return unknown(found.reason);
      return all(
        filters.map((needed) => {
          const outcomes = found.blocks.map((filter) => judgeFilter(filter, needed));
          return any(outcomes, `${needed.name} on ${needed.source} is ${described(needed)}`);
        }),
      );
    },
    examples: {
      pass: example(written),
      fail: example(written.map((filter, index) => (index === 0 ? { ...filter, filter_enabled: false } : filter))),
    },
  });
}

function described({ blocks, thresholds }: NeededFilter): string {
  const strict = thresholds ? ` at ${thresholds.join(" or ")}` : "";
  return blocks ? `not filtered and blocked${strict}` : `not filtered${strict}`;
}
