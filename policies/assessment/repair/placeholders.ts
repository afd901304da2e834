import { isList, isObject, type Json, type JsonObject } from "../../../common/json";
import { isTemplate, mentionedReferences, parseTemplate } from "../../estate/template";

/** A value with names in place of what only its owner knows. */
export interface WithPlaceholders<T extends Json> {
  readonly value: T;
  /** `<subnet_id>`, in the order in which they stand. */
  readonly placeholders: readonly string[];
}

/** Arguments whose values are the organisation's own, whatever they are. */
const ownArguments: ReadonlySet<string> = new Set(["location", "name", "resource_group_name"]);
/** Arguments called `…_name` that choose among what Azure offers. */
const offeredNames: ReadonlySet<string> = new Set(["role_definition_name", "sku_name"]);

/** Arguments that say little without what they belong to. */
const bareNames: ReadonlySet<string> = new Set(["id", "ids", "name", "value", "values"]);

/** The name of a type without its provider. */
export function bareType(type: string): string {
  return type.slice(type.indexOf("_") + 1);
}

/** The placeholder of an argument: `<subnet_id>`, and `<private_endpoint_name>` of `name` in such a resource. */
export function placeholderOf(argument: string, within: string): string {
  return `<${bareNames.has(argument) ? `${within}_${argument}` : argument}>`;
}

/** Arguments that hold maps whose values are the organisation's own. */
const ownMaps: ReadonlySet<string> = new Set(["tags"]);
/** Values of a shape that only the organisation fills: ids of subscriptions and objects, addresses, mail, hosts. */
const ownShapes: readonly RegExp[] = [
  /^\/subscriptions\//i,
  /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
  /^(?!0\.0\.0\.0)\d{1,3}(?:\.\d{1,3}){3}(?:\/\d+)?$/,
  /[^\s@]+@[^\s@]+\.\w+/,
  /contoso|example\.|fabrikam/i,
];

/**
 * Names what an example cannot know. References that `rename` answers are written as it says; every other one, and what looks like the
 * organisation's own, becomes a placeholder called after its argument.
 * @param type of the resource whose arguments they are, without the provider
 * @param isWhole they are all of its arguments: name and place are the organisation's
 */
export function withPlaceholders(
  body: JsonObject,
  rename: (address: string) => string | undefined,
  type: string,
  isWhole: boolean,
): WithPlaceholders<JsonObject> {
  const placeholders: string[] = [];
  const named = (key: string, within: string) => {
    const placeholder = placeholderOf(key, within);
    if (!placeholders.includes(placeholder)) placeholders.push(placeholder);
    return placeholder;
  };
  const visit = (value: Json, key: string, within: string, isOwn: boolean): Json => {
    if (isList(value)) return value.map((item) => visit(item, key, within, isOwn));
    if (isObject(value)) {
      const inner = Object.entries(value).map(([name, item]) => [
        name,
        visit(item, name, key, isOwn || ownMaps.has(key) || isOwnName(name)),
      ]);
      return Object.fromEntries(inner) as JsonObject;
    }
    if (typeof value !== "string") return value;
    if (/^<\w+>$/.test(value)) return named(value.slice(1, -1), within);
    const renamed = renameReferences(value, rename);
    if (renamed === undefined) return named(key, within);
    // A reference that holds here says more than any name for it.
    const isKnown = isTemplate(value) || !(isOwn || ownShapes.some((shape) => shape.test(value)));
    return isKnown ? renamed : named(key, within);
  };
  const value = Object.fromEntries(
    Object.entries(body).map(([key, item]) => [
      key,
      visit(item, key, type, isOwnName(key) || (isWhole && ownArguments.has(key))),
    ]),
  );
  return { value, placeholders };
}

/** The text with its references renamed; undefined where it refers to something that the input does not have. */
function renameReferences(text: string, rename: (address: string) => string | undefined): string | undefined {
  const parts = parseTemplate(text).map((part) => {
    if ("literal" in part) return part.literal;
    let expression: string | undefined = part.expression;
    for (const { address } of mentionedReferences(part.expression)) {
      const name = rename(address);
      if (name === undefined) return undefined;
      expression = expression.replaceAll(address, name);
    }
    return /^(?:var|local|module|data)\./.test(expression) ? undefined : `\${${expression}}`;
  });
  return parts.includes(undefined) ? undefined : parts.join("");
}

function isOwnName(key: string): boolean {
  return key.endsWith("_name") && !offeredNames.has(key);
}
