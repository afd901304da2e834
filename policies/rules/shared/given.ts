import type { Block } from "../../estate/block";
import { isList, type Json } from "../../../common/json";
import { fail, pass, unknown, type Outcome } from "../../engine/outcome";
import { parseReference, parseTemplate } from "../../estate/template";

/**
 * The argument is set. An id that a resource of the configuration gets only after apply counts: it is there, whatever it
 * will be.
 */
export function isGiven(block: Block, path: string): Outcome {
  const raw = block.rawAt(path);
  if (isReference(raw) || (isList(raw) && raw.some(isReference))) return pass();
  const value = block.value(path);
  if (value.state === "unknown") return unknown(`${path} is unknown: ${value.reason}`);
  const empty = value.state === "absent" || value.value === "" || (isList(value.value) && value.value.length === 0);
  return empty ? fail(`${path} is not set`) : pass();
}

/** True for `${azurerm_subnet.a.id}` or a text that holds it; anything with a condition may turn out null. */
export function isReference(raw: Json | undefined): boolean {
  if (typeof raw !== "string") return false;
  const expressions = parseTemplate(raw).flatMap((part) => ("expression" in part ? [part.expression] : []));
  return (
    expressions.length > 0 &&
    expressions.every((expression) => /(^|_|\.)(id|name|uri)$/.test(parseReference(expression)?.attribute ?? ""))
  );
}
