import { isObject, own, type Json, type JsonObject } from "../../../../common/json";
import { literal, unknownMark } from "../../unknown";
import type { PlanIndex } from "./plan-index";
import { planLinks } from "./plan-links";
import { planSecrets } from "./plan-secrets";

/**
 * The outputs of a plan or a state in Terraform's JSON shape; sensitive values stay out.
 * @param index what the plan says of its configuration. @default - nothing, as in a state
 */
export function outputBlocks(values: Json | undefined, index?: PlanIndex): JsonObject {
  const outputs = isObject(values) ? own(values, "outputs") : undefined;
  if (!isObject(outputs)) return {};
  const written = index?.configuration("");
  const declared = written && own(written, "outputs");
  return Object.fromEntries(
    Object.entries(outputs).map(([name, output]) => {
      const block = isObject(declared) ? own(declared, name) : undefined;
      const expression = isObject(block) ? own(block, "expression") : undefined;
      return [name, outputBlock(isObject(output) ? output : {}, index, isObject(expression) ? expression : undefined)];
    }),
  );
}

const root = { module: "", key: undefined };

function outputBlock(output: JsonObject, index: PlanIndex | undefined, expression: JsonObject | undefined): JsonObject {
  const sensitive = own(output, "sensitive") === true;
  const value = own(output, "value");
  if (value === undefined) {
    const later = index && planLinks(index, "output", root).later("value", expression, { at: 0, of: 1, sensitive });
    return { sensitive, value: later ?? unknownMark("it is known only after apply") };
  }
  const secrets = index && expression ? planSecrets(index, expression, root) : [];
  if (sensitive || secrets.length > 0) return { sensitive, value: unknownMark("it is sensitive", { secrets }) };
  return { sensitive, value: literal(value) };
}
