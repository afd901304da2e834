import { isList, isObject, type Json } from "../../../../../common/json";
import type { TerraformJson } from "../../../../../policies/engine/rule";
import type { InputOptions } from "../../../../../policies/estate/estate";

/** Writes a value as an HCL expression. */
export function expression(value: Json): string {
  if (typeof value === "string") return quoted(value);
  if (isList(value)) return `[${value.map(expression).join(", ")}]`;
  if (!isObject(value)) return String(value);
  return `{${Object.entries(value)
    .map(([key, item]) => `${quoted(key)} = ${expression(item)}`)
    .join(", ")}}`;
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** An example as text: blocks are arguments here, which Terraform would refuse and the engine takes for the same. */
export function asHcl(example: TerraformJson): string {
  const blocks = (["resource", "data"] as const).flatMap((kind) =>
    Object.entries(example[kind] ?? {}).flatMap(([type, named]) =>
      Object.entries(isObject(named) ? named : {}).map(([label, body]) => {
        const lines = Object.entries(isObject(body) ? body : {}).map(
          ([key, item]) => `  ${key} = ${expression(item)}\n`,
        );
        return `${kind} "${type}" "${label}" {\n${lines.join("")}}\n`;
      }),
    ),
  );
  const sections = (["variable", "provider", "output"] as const).flatMap((kind) =>
    Object.entries(example[kind] ?? {}).flatMap(([label, bodies]) =>
      (isList(bodies) ? bodies : [bodies]).map((body) => {
        const lines = Object.entries(isObject(body) ? body : {}).map(
          ([key, item]) => `  ${key} = ${expression(item)}\n`,
        );
        return `${kind} "${label}" {\n${lines.join("")}}\n`;
      }),
    ),
  );
  const terraform = Object.entries(example.terraform ?? {}).map(
    ([key, item]) => `terraform {\n  ${key} = ${expression(item)}\n}\n`,
  );
  return [...terraform, ...sections, ...blocks].join("");
}

/** What a synthesis says of itself in the example, and HCL has no place for. */
export function saidOf(example: TerraformJson): InputOptions {
  return { complete: JSON.stringify(example["//"] ?? {}).includes('"complete":true') };
}
