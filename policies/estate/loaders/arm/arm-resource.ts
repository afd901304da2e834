import { isObject, objects, own, type Json, type JsonObject } from "../../../../common/json";
import { joinText, symbolOf, ArmUnknown, type ArmValue } from "./arm-value";
import { resourceIdBelow, type DeploymentScope } from "./resource-id-functions";
import { maximumCopies, noLoops, type Loops, type TemplateScope } from "./template-scope";

/** One resource of a template, loops unrolled, with what identifies it. */
export interface ArmResource {
  readonly scope: TemplateScope;
  /** `Microsoft.KeyVault/vaults` */
  readonly type: string;
  readonly apiVersion: string;
  /** The last part of its name. */
  readonly name: ArmValue;
  /** Id of what it is in: a resource, a resource group, a subscription. */
  readonly parent: ArmValue;
  readonly id: ArmValue;
  readonly raw: JsonObject;
  readonly loops: Loops;
  /** Its name in a template with symbolic names, or that of its loop. */
  readonly symbolicName: string | undefined;
  /** Position in its loop. */
  readonly index: number | undefined;
}

/** The resource a nested one is written in. */
interface Outer {
  readonly type: string;
  readonly names: readonly ArmValue[];
  readonly loops: Loops;
}

/** All resources of a template with those nested in them. What exists already or is switched off is left out. */
export function templateResources(scope: TemplateScope): readonly ArmResource[] {
  return entries(own(scope.template, "resources")).flatMap(([name, raw]) => expand(scope, raw, name, undefined));
}

/** Resources as a list, or by symbolic name. */
function entries(section: Json | undefined): readonly (readonly [string | undefined, JsonObject])[] {
  if (!isObject(section)) return objects(section).map((raw) => [undefined, raw] as const);
  return Object.entries(section).flatMap(([name, raw]) => (isObject(raw) ? [[name, raw] as const] : []));
}

function expand(
  scope: TemplateScope,
  raw: JsonObject,
  symbolicName: string | undefined,
  outer: Outer | undefined,
): ArmResource[] {
  const copy = own(raw, "copy");
  const around = outer?.loops ?? noLoops;
  if (!isObject(copy)) return resource(scope, raw, around, symbolicName, undefined, outer);
  const name = String(own(copy, "name") ?? "copy");
  const count = scope.value(own(copy, "count") ?? null, around);
  if (typeof count !== "number" || count > maximumCopies) {
    const open = new ArmUnknown("it differs in a loop whose count is not known", `{index of ${name}}`);
    return resource(scope, raw, new Map([...around, [name, open]]), symbolicName ?? name, undefined, outer);
  }
  return Array.from({ length: Math.max(0, count) }, (_, index) =>
    resource(scope, raw, new Map([...around, [name, index]]), symbolicName ?? name, index, outer),
  ).flat();
}

function resource(
  scope: TemplateScope,
  raw: JsonObject,
  loops: Loops,
  symbolicName: string | undefined,
  index: number | undefined,
  outer: Outer | undefined,
): ArmResource[] {
  if (own(raw, "existing") === true || scope.value(own(raw, "condition") ?? true, loops) === false) return [];
  const written = String(own(raw, "type") ?? "");
  const fullType = outer && !written.startsWith(`${outer.type}/`) ? `${outer.type}/${written}` : written;
  const nested = scope.value(own(raw, "name") ?? "", loops);
  const names = outer && segments(nested).length === 1 ? [...outer.names, nested] : segments(nested);
  const place =
    own(raw, "scope") === undefined ? scope.place.group : scopeId(scope, scope.value(own(raw, "scope") ?? "", loops));
  const identified = identify(fullType, names, place);
  const apiVersion = String(own(raw, "apiVersion") ?? "");
  const found: ArmResource = { scope, apiVersion, raw, loops, symbolicName, index, ...identified };
  const inner = { type: fullType, names, loops };
  const children = objects(own(raw, "resources")).flatMap((child) => expand(scope, child, undefined, inner));
  return [found, ...children];
}

/** Type, name, parent and id; also of the old form of an extension: `Microsoft.KeyVault/vaults/providers/locks`. */
function identify(
  fullType: string,
  names: readonly ArmValue[],
  place: ArmValue,
): Pick<ArmResource, "type" | "name" | "parent" | "id"> {
  const [base = "", extension] = fullType.split("/providers/");
  const depth = base.split("/").length - 1;
  if (extension !== undefined) {
    const [namespace, ...own_] = names.slice(depth);
    const kind = extension.split("/").length > 1 ? extension : `${symbolOf(namespace ?? "")}/${extension}`;
    return identify(kind, own_, resourceIdBelow(place, base, names.slice(0, depth)));
  }
  const id = resourceIdBelow(place, fullType, names);
  const name = names.at(-1) ?? "";
  if (depth < 2) return { type: fullType, name, parent: place, id };
  const parentType = fullType.split("/").slice(0, -1).join("/");
  return { type: fullType, name, parent: resourceIdBelow(place, parentType, names.slice(0, -1)), id };
}

/** A scope is an id, or a type with names relative to the resource group. */
function scopeId({ place }: { readonly place: DeploymentScope }, scope: ArmValue): ArmValue {
  if (scope instanceof ArmUnknown || typeof scope !== "string" || scope.startsWith("/")) return scope;
  return joinText([place.group, "/providers/", scope]);
}

/** `a/b` as its parts, also when parts of it are unknown: a slash within braces belongs to a symbol. */
export function segments(name: ArmValue): readonly ArmValue[] {
  if (!(name instanceof ArmUnknown)) return symbolOf(name).split("/");
  const parts: string[] = [""];
  let depth = 0;
  for (const character of name.symbol) {
    if (character === "{") depth++;
    else if (character === "}") depth--;
    if (character === "/" && depth === 0) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => (part.includes("{") ? new ArmUnknown(name.reason, part) : part));
}
