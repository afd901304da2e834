import { jsonDocument, type TerraformDocument } from "../../policies/estate/document";
import { buildGraph } from "../../policies/estate/estate";
import type { Graph } from "../../policies/estate/graph";
import type { JsonObject } from "../../common/json";
import type { Rule, TerraformJson } from "../../policies/engine/rule";
import { runRules, type Finding } from "../../policies/engine/run";

/** Stacks in Terraform's JSON syntax, by name. */
export type Stacks = Readonly<Record<string, TerraformJson>>;

/** Judges one example by one rule, without files; `beside` are other stacks of the same estate. */
export function judgeExample(rule: Rule, example: TerraformJson, beside: Stacks = {}): readonly Finding[] {
  return runRules([rule], graphOf({ example, ...beside }));
}

/** The graph of stacks given by name as Terraform JSON. */
export function graphOf(stacks: Stacks): Graph {
  return buildGraph(Object.entries(stacks).map(([name, stack]) => documentOf(name, stack)));
}

/** A document as if it had been read from a file. */
export function documentOf(stack: string, json: TerraformJson): TerraformDocument {
  return jsonDocument(stack, `${stack}/cdk.tf.json`, json as JsonObject, JSON.stringify(json, null, 2));
}
