import type { JsonObject } from "./json";
import { resourceLines } from "./json-text";

/** One Terraform configuration in Terraform's JSON shape: what every source delivers, whatever it read. */
export interface TerraformDocument {
  /** The stack (state) it belongs to; part of the identity of its resources. */
  readonly stack: string;
  /** File as shown in reports: relative to what the caller named. */
  readonly file: string;
  readonly json: JsonObject;
  /** Line of a `type.name`, from 1, or undefined when the source has no lines. */
  lineOf(key: string): number | undefined;
}

/** A document over JSON text; lines are located on the first question only. */
export function jsonDocument(stack: string, file: string, json: JsonObject, text: string): TerraformDocument {
  let lines: ReadonlyMap<string, number> | undefined;
  return { stack, file, json, lineOf: (key) => (lines ??= resourceLines(text)).get(key) };
}
