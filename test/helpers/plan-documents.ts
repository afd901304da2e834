import type { TerraformDocument } from "../../policies/estate/document";
import type { JsonObject } from "../../common/json";
import { terraformPlan } from "../../policies/estate/loaders/terraform-plan";
import { terraformPlanOf } from "./terraform-plan";

const plans = new WeakMap<JsonObject, readonly TerraformDocument[]>();

/** The documents of an estate when it is given as one plan for each stack. */
export function planDocuments(stacks: Readonly<Record<string, JsonObject>>): readonly TerraformDocument[] {
  return Object.entries(stacks).flatMap(([stack, json]) => {
    const file = { path: stack, label: stack, text: "", json: terraformPlanOf(json) };
    const documents = plans.get(json) ?? terraformPlan.load(file).documents;
    plans.set(json, documents);
    return documents;
  });
}
