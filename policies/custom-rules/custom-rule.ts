import type { Json, JsonObject } from "../../common/json";
import { fail, notApplicable, pass, unknown, type Outcome, type Remedy } from "../engine/outcome";
import type { Resource } from "../estate/resource";
import type { Check, Rule, Severity, TerraformJson } from "../engine/rule";
import { effectiveArguments } from "./effective-arguments";
import { evaluateSchema } from "./schema/evaluate";
import type { Judgement } from "./schema/judgement";
import { namedArguments } from "./schema/named-arguments";

/** A rule as it stands in a file, of the shape of `schemas/custom-rules.schema.json`. */
export interface CustomRuleEntry {
  readonly id: string;
  readonly control: string;
  readonly title: string;
  readonly severity: Severity;
  readonly on: readonly string[];
  readonly when?: JsonObject;
  readonly expect: JsonObject;
  readonly fix: string;
  readonly remedy?: Remedy;
  readonly covers?: readonly string[];
  readonly examples: { readonly pass: readonly TerraformJson[]; readonly fail: readonly TerraformJson[] };
}

/** A rule of one's own, with all its examples and where it stands. */
export interface CustomRule {
  readonly rule: Rule;
  readonly examples: CustomRuleEntry["examples"];
  /** `line:column` in its file. */
  readonly place: string;
}

/** Makes the rule of an entry whose schemas have no faults. */
export function customRule(entry: CustomRuleEntry, place: string): CustomRule {
  const { when, expect, examples, ...common } = entry;
  const [pass = {}] = examples.pass;
  const [fail = {}] = examples.fail;
  return { rule: { ...common, examples: { pass, fail }, check: schemaCheck(expect, when) }, examples, place };
}

function schemaCheck(expect: Json, when: Json = true): Check {
  const names = namedArguments(when, expect);
  return (resource: Resource) => {
    const found = effectiveArguments(resource, names);
    return outcome(evaluateSchema(when, found), evaluateSchema(expect, found));
  };
}

/** A failure counts only where the condition is known to hold; what passes, passes whether or not it applies. */
function outcome(condition: Judgement, expected: Judgement): Outcome {
  if (condition.truth === "fails")
    return notApplicable(`the rule's condition does not hold: ${condition.messages.join("; ")}`);
  if (expected.truth === "holds") return pass();
  if (condition.truth === "unknown") return unknown(`whether the rule applies: ${condition.reasons.join("; ")}`);
  return expected.truth === "fails" ? fail(expected.messages.join("; ")) : unknown(expected.reasons.join("; "));
}
