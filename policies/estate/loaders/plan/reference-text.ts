import { own, type JsonObject } from "../../../../common/json";
import { kept } from "../../../../common/kept";
import { unquote } from "./module-path";
import { texts } from "./planned-resources";

/** A reference as the `configuration` of a plan lists it, taken apart. */
export type PlanReference =
  | { readonly kind: "resource"; readonly block: string; readonly key: Key; readonly attribute: string }
  | {
      readonly kind: "module";
      readonly name: string;
      readonly key: Key;
      readonly output: string;
      readonly rest: string;
    }
  | { readonly kind: "variable"; readonly name: string; readonly rest: string }
  /** A plan does not list local values. */
  | { readonly kind: "local"; readonly name: string; readonly rest: string }
  | { readonly kind: "each-value"; readonly rest: string }
  /** `each.key`, `count.index`: the key of the instance itself. */
  | { readonly kind: "own-key" }
  /** `path.module`, `terraform.workspace`: never a resource. */
  | { readonly kind: "constant" };

type Key = string | number | undefined;

const key = String.raw`(?:\[(?:(\d+)|("(?:[^"\\]|\\.)*"))\])?`;
const resource = new RegExp(String.raw`^((?:data\.)?[a-z][a-z0-9]*_[a-z0-9_]*\.[A-Za-z_][\w-]*)${key}\.?(.*)$`);
const moduleOutput = new RegExp(String.raw`^module\.([A-Za-z_][\w-]*)${key}(?:\.([A-Za-z_][\w-]*)(.*))?$`);

/** Takes a reference apart; what is none of the known kinds counts as a constant. */
export function parsePlanReference(text: string): PlanReference {
  const local = /^local\.([A-Za-z_][\w-]*)\.?(.*)$/.exec(text);
  if (local) return { kind: "local", name: local[1] ?? "", rest: local[2] ?? "" };
  const variable = /^var\.([A-Za-z_][\w-]*)\.?(.*)$/.exec(text);
  if (variable) return { kind: "variable", name: variable[1] ?? "", rest: variable[2] ?? "" };
  if (text === "each.key" || text === "count.index") return { kind: "own-key" };
  const each = /^each\.value\.?(.*)$/.exec(text);
  if (each) return { kind: "each-value", rest: each[1] ?? "" };
  const output = moduleOutput.exec(text);
  if (output) {
    const [, name = "", index, quoted, out = "", rest = ""] = output;
    return { kind: "module", name, key: keyOf(index, quoted), output: out, rest: rest.replace(/^\./, "") };
  }
  const block = resource.exec(text);
  if (!block) return { kind: "constant" };
  const [, name = "", index, quoted, attribute = ""] = block;
  return { kind: "resource", block: name, key: keyOf(index, quoted), attribute };
}

/** What an expression names, taken apart. Kept: thousands of instances share the expressions of their block. */
export function referencesOf(expression: JsonObject): readonly PlanReference[] {
  return kept(known, expression, () => longest(texts(own(expression, "references"))).map(parsePlanReference));
}

const known = new WeakMap<JsonObject, readonly PlanReference[]>();

/** `identity`, `0` and `principal_id` of `identity[0].principal_id`; `a` and `id` of `["a"].id`. */
export function attributeSteps(path: string): readonly string[] {
  const steps = path.matchAll(/\[("(?:[^"\\]|\\.)*")\]|[^.[\]]+/g);
  return [...steps].map(([step, quoted]) => (quoted === undefined ? step : unquote(quoted)));
}

/** The inverse: `identity[0].principal_id`. */
export function joinedSteps(steps: readonly string[]): string {
  return steps.map((step, at) => (/^\d+$/.test(step) ? `[${step}]` : at === 0 ? step : `.${step}`)).join("");
}

/** Terraform lists `a.b.id`, then `a.b`: only what no earlier reference goes beyond is meant. */
export function longest(references: readonly string[]): readonly string[] {
  return references.filter(
    (text, index) => !references.some((other, at) => at < index && /^[.[]/.test(after(other, text))),
  );
}

function after(longer: string, shorter: string): string {
  return longer.startsWith(shorter) ? longer.slice(shorter.length) : "";
}

function keyOf(index: string | undefined, quoted: string | undefined): Key {
  return index !== undefined ? Number(index) : quoted === undefined ? undefined : unquote(quoted);
}
