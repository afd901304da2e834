import { isList, isObject, own, type Json, type JsonObject } from "../../../../common/json";
import { literal } from "../../unknown";
import { parseReference, parseTemplate } from "../../template";
import type { PlanIndex } from "./plan-index";
import { texts } from "./planned-resources";
import type { ExpressionPlace } from "./reference-targets";
import { longest, parsePlanReference } from "./reference-text";

/**
 * What the configuration itself writes, where that says more than the plan: a constant, or in Terraform's JSON syntax the
 * text with its references. Undefined where it names anything but single resources, whose values the plan has for itself.
 */
export function writtenText(index: PlanIndex, expression: JsonObject, { module }: ExpressionPlace): Json | undefined {
  const constant = own(expression, "constant_value");
  if (constant === undefined) return undefined;
  const references = longest(texts(own(expression, "references")));
  if (references.length === 0) return literal(constant);
  const isPlain = references.every((text) => {
    const reference = parsePlanReference(text);
    if (reference.kind !== "resource") return false;
    const instances = index.instances(module, reference.block);
    return (
      instances.some(({ key }) => key === reference.key) && (reference.key !== undefined || instances.length === 1)
    );
  });
  return isPlain ? placed(constant, module) : undefined;
}

/** The text with the addresses of the module that it stands in; undefined when it does more than refer. */
function placed(value: Json, module: string): Json | undefined {
  if (module === "") return value;
  if (typeof value === "string") return placedText(value, module);
  if (isList(value)) {
    const items = value.map((item) => placed(item, module));
    return items.every((item) => item !== undefined) ? items : undefined;
  }
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, placed(item, module)] as const);
  return entries.every(([, item]) => item !== undefined) ? (Object.fromEntries(entries) as JsonObject) : undefined;
}

function placedText(text: string, module: string): string | undefined {
  let result = "";
  for (const part of parseTemplate(text)) {
    if ("literal" in part) result += String(literal(part.literal));
    else if (parseReference(part.expression)) result += `\${${module}.${part.expression}}`;
    else return undefined;
  }
  return result;
}
