import type { JsonObject } from "../../common/json";
import { resourceLines } from "./loaders/json-text";

/** One resource instance of a source that has evaluated more than one block of text can say: `count`, `for_each`, modules. */
export interface ResourceInstance {
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  /** As Terraform prints it: `module.m["a"].azurerm_subnet.s[0]`; unique within the stack. */
  readonly address: string;
  /** Arguments in the same form as a block in `json`; references name instance addresses. */
  readonly raw: JsonObject;
  /** File it was written in. @default - the file of the document */
  readonly file?: string;
  /** Line in that file, from 1. @default - what the document says of its address */
  readonly line?: number;
  /**
   * The conditions on which it exists at all and that are not known, such as `count = var.x ? 1 : 0`; instances with the
   * same ones exist together. @default - it exists
   */
  readonly doubts?: readonly string[];
}

/** One Terraform configuration in Terraform's JSON shape: what every source delivers, whatever it read. */
export interface TerraformDocument {
  /** The stack (state) it belongs to; part of the identity of its resources. */
  readonly stack: string;
  /** File as shown in reports: relative to what the caller named. */
  readonly file: string;
  readonly json: JsonObject;
  /** Evaluated instances. @default - the `resource` and `data` blocks of `json` */
  readonly instances?: readonly ResourceInstance[];
  /** Types of all resource blocks, also of those without an instance. @default - those of `json` */
  readonly written?: readonly string[];
  /**
   * Line of a `type.name`, from 1. It lives as long as the document: what else it can see stays in memory.
   * @default - the source has no lines
   */
  readonly lineOf?: (key: string) => number | undefined;
}

/** A document over JSON text; lines are located on the first question only. */
export function jsonDocument(stack: string, file: string, json: JsonObject, text: string): TerraformDocument {
  let lines: ReadonlyMap<string, number> | undefined;
  return { stack, file, json, lineOf: (key) => (lines ??= resourceLines(text)).get(key) };
}
