import type { JsonObject } from "../../../common/json";
import { any, elsewhere, fail, notApplicable, type Outcome } from "../../engine/outcome";
import { rule, type Rule, type TerraformJson } from "../../engine/rule";
import type { Graph } from "../../estate/graph";
import type { Resource } from "../../estate/resource";

/** What an estate must have somewhere. */
export interface Presence {
  /** Whether the estate is one that needs it. @default - one with models */
  readonly when?: (graph: Graph) => boolean;
  /** What to say where it is not needed. @default "the input holds no models" */
  readonly unless?: string;
  /** Types of the resources that can be it. */
  readonly types: readonly string[];
  /** Passes for one that is it. @default - each of them is */
  readonly isIt?: (resource: Resource, graph: Graph) => Outcome;
  /** Completes "the input has no …". */
  readonly what: string;
  /** Resources of an estate that has it, beside models. */
  readonly good: JsonObject;
}

/** Types that say that an estate answers prompts. */
const modelTypes = [
  "azurerm_cognitive_deployment",
  "azurerm_ai_services",
  "azurerm_ai_foundry",
  "azurerm_machine_learning_workspace",
];

/** Kinds of AI accounts that hold models; of one whose kind is not known it is assumed. */
const modelKinds = ["openai", "aiservices"];

/** True for an estate that answers prompts, or may. */
export function usesModels(graph: Graph): boolean {
  if (graph.all(...modelTypes).length > 0) return true;
  return graph.all("azurerm_cognitive_account").some((account) => holdsModels(account) !== false);
}

/** Whether an AI account is of a kind that holds models; undefined where its kind is not known. */
export function holdsModels(account: Resource): boolean | undefined {
  const kind = account.value("kind");
  return kind.state === "known" ? modelKinds.includes(String(kind.value).toLowerCase()) : undefined;
}

/**
 * Asks an estate for something that it must have once. What the input does not hold may live outside of it, which is unknown
 * and open to an answer; where the input is all there is, it is a failure.
 */
export function presenceRule(definition: Omit<Rule, "on" | "check" | "examples">, presence: Presence): Rule {
  const { when = usesModels, unless = "the input holds no models", types, what, good } = presence;
  const { isIt = () => ({ verdict: "pass" }) } = presence;
  const models: JsonObject = { azurerm_cognitive_deployment: { chat: { name: "chat", model: { name: "gpt-5.1" } } } };
  const whole: TerraformJson = { "//": { ztai: { complete: true } }, resource: models };
  return rule({
    ...definition,
    on: ["estate"],
    check: (estate, graph) => {
      if (!when(graph)) return notApplicable(unless);
      const found = any(
        graph.all(...types).map((resource) => isIt(resource, graph)),
        "",
      );
      return found.verdict === "fail" ? missing(estate, what) : found;
    },
    examples: { pass: { resource: { ...models, ...good } }, fail: whole },
    edges: [
      { when: "what the input does not hold may live outside of it", given: { resource: models }, verdict: "unknown" },
      {
        when: "an estate without models needs none of it",
        given: { resource: { azurerm_key_vault: { a: {} } } },
        verdict: "not-applicable",
      },
    ],
  });
}

/** The verdict on what the input does not have. */
export function missing(estate: Resource, what: string): Outcome {
  const complete = estate.value("complete");
  return complete.state === "known" && complete.value === true
    ? fail(`the input is whole and has no ${what}`)
    : elsewhere(`the input has no ${what}; it may live outside of it`);
}
