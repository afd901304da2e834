import { isList, isObject, type Json } from "../../../../common/json";
import { all, fail, pass, unknown, type Outcome } from "../../../engine/outcome";
import type { Block } from "../../../estate/block";
import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import type { CarriedSecret } from "../../../estate/secret-flow";
import { isTemplate, parseReference, parseTemplate } from "../../../estate/template";
import type { UnknownValue } from "../../../estate/value";
import { secretName } from "./secret-name";
import { holdsCredential, isReference, secretText } from "./secret-text";

/** Where a value stands: the resource, whose references it uses, and what it is called in messages. */
export interface Place {
  readonly graph: Graph;
  readonly resource: Resource;
  readonly name: string;
}

/** The credentials of a value that count wherever it goes; addresses of telemetry count in outputs alone. */
export function credentialsIn(
  { graph, resource }: Omit<Place, "name">,
  raw: Json | undefined,
): readonly CarriedSecret[] {
  return graph.secretsIn(resource, raw).filter(({ kind }) => kind !== "input" && kind !== "telemetry");
}

/** A credential that reaches the value, from a resource or from a variable whose name says so. */
export function carriedCredential(place: Place, raw: Json | undefined): Outcome | undefined {
  const found = credentialsIn(place, raw);
  const certain = found.find(({ kind, reference }) => kind !== "variable" || isNamedSecret(place.name, reference));
  if (certain) return fail(`${place.name} carries ${certain.reference}`);
  const [variable] = found;
  return variable && unknown(`${place.name} carries ${variable.reference}, which is called sensitive`);
}

function isNamedSecret(name: string, variable: string): boolean {
  return secretName(name) !== undefined || secretName(variable.replace(/^var\./, "")) !== undefined;
}

/**
 * Judges a value that everybody sees who may read the resource: an app setting, an environment value, a tag. It must carry
 * no credential and be none.
 */
export function plainValue(place: Place, written: Json | undefined): Outcome {
  if (written === undefined || written === null) return pass();
  if (isObject(written) || isList(written)) {
    return all([
      pass(),
      ...Object.entries(written).map(([key, item]) => plainValue(within(place, written, key), item)),
    ]);
  }
  const carried = carriedCredential(place, written);
  if (carried?.verdict === "fail") return carried;
  if (typeof written !== "string") return pass();
  if (holdsCredential(literalParts(written))) return fail(`${place.name} holds a text with a key or password in it`);
  const value = place.resource.resolver.resolve(written);
  if (value.state === "known") return plainText(place.name, value.value);
  if (value.state === "absent" || isReference(literalParts(written)) || refersToNoSecret(written, value))
    return carried ?? pass();
  return carried ?? unknown(`${place.name} is unknown: ${value.reason}`);
}

/** The text a template has around its expressions, each of which is one character here. */
export function literalParts(written: string): string {
  if (!isTemplate(written)) return written;
  return parseTemplate(written)
    .map((part) => ("literal" in part ? part.literal : "\u00a4"))
    .join("");
}

function plainText(name: string, value: Json): Outcome {
  if (isObject(value) || isList(value)) {
    return all([pass(), ...Object.entries(value).map(([key, item]) => plainText(`${name}.${key}`, item as Json))]);
  }
  const secret = typeof value === "string" ? secretText(name, value) : undefined;
  if (!secret) return pass();
  return secret.perhaps ? unknown(`${name} is a text, and may be a secret or the name of one`) : fail(secret.why);
}

function within(place: Place, of: Json, key: string): Place {
  return { ...place, name: isList(of) ? place.name : key };
}

/**
 * A value that is not known is made of attributes of resources alone: of an address, a name, an identity, where none of them
 * was found to be a credential.
 */
export function refersToNoSecret(written: Json, { from = [] }: Partial<UnknownValue>): boolean {
  if (from.length > 0) return from.every(isOpenAttribute);
  if (typeof written !== "string") return false;
  const expressions = parseTemplate(written).flatMap((part) => ("expression" in part ? [part.expression] : []));
  return expressions.length > 0 && expressions.every(isOpenAttribute);
}

function isOpenAttribute(expression: string): boolean {
  const attribute = parseReference(expression)?.attribute;
  return attribute !== undefined && attribute !== "";
}

/** Judges a map of settings, each on its own: one that is not known leaves the others certain. */
export function plainSettings(graph: Graph, resource: Resource, path: string, block: Block = resource): Outcome {
  const raw = block.resolver.written(block.rawAt(path) ?? null);
  const value = isObject(raw) ? undefined : block.value(path);
  const settings = isObject(raw) ? raw : value?.state === "known" ? value.value : undefined;
  if (isObject(settings)) return plainValue({ graph, resource, name: path }, settings);
  const carried = carriedCredential({ graph, resource, name: path }, raw);
  if (carried) return carried;
  return value?.state === "unknown" ? unknown(`${path} is unknown: ${value.reason}`) : pass();
}
