import { isList, isObject, type Json } from "../../../../common/json";
import { all, fail, pass, unknown, type Outcome } from "../../../engine/outcome";
import type { Block } from "../../../estate/block";
import type { Graph } from "../../../estate/graph";
import { isMadeOfAttributes } from "../../../estate/references";
import type { Resource } from "../../../estate/resource";
import type { CarriedSecret } from "../../../estate/secret-flow";
import { textAround, type Value } from "../../../estate/value";
import type { Written } from "../../../estate/written";
import { secretName } from "./secret-name";
import { holdsCredential, isReference, secretText } from "./secret-text";

/** Where a value stands: the resource, whose references it uses, and what it is called in messages. */
export interface ValuePlace {
  readonly graph: Graph;
  readonly resource: Resource;
  readonly name: string;
}

/** The credentials of a value that count wherever it goes; addresses of telemetry count in outputs alone. */
export function credentialsIn(
  { graph, resource }: Omit<ValuePlace, "name">,
  written: Written,
): readonly CarriedSecret[] {
  return graph.secretsIn(resource, written).filter(({ kind }) => kind !== "input" && kind !== "telemetry");
}

/** A credential that reaches the value, from a resource or from a variable whose name says so. */
export function carriedCredential(place: ValuePlace, written: Written): Outcome | undefined {
  const found = credentialsIn(place, written);
  const certain = found.find((carried) => carried.kind !== "variable" || isNamedSecret(place.name, carried));
  if (certain) return fail(`${place.name} carries ${certain.reference}`);
  const [variable] = found;
  return variable && unknown(`${place.name} carries ${variable.reference}, which is called sensitive`);
}

/** True when the name of what holds a variable, or its own, is that of a secret. */
export function isNamedSecret(holder: string, { variable = "" }: CarriedSecret): boolean {
  return secretName(holder) !== undefined || secretName(variable) !== undefined;
}

/**
 * Judges a value that everybody sees who may read the resource: an app setting, an environment value, a tag. It must carry
 * no credential and be none.
 */
export function plainValue(place: ValuePlace, written: Written): Outcome {
  const { object, list } = written;
  if (object) return all([pass(), ...Array.from(object, ([name, item]) => plainValue({ ...place, name }, item))]);
  if (list) return all([pass(), ...list.map((item) => plainValue(place, item))]);
  const carried = carriedCredential(place, written);
  if (carried?.verdict === "fail") return carried;
  const { value } = written;
  const said = saidText(value);
  if (holdsCredential(said)) return fail(`${place.name} holds a text with a key or password in it`);
  if (value.state === "known") return plainText(place.name, value.value);
  if (value.state === "absent" || isReference(said) || isMadeOfAttributes(value)) return carried ?? pass();
  return carried ?? unknown(`${place.name} is unknown: ${value.reason}`);
}

/** What a text says around the parts that are not known, each of which is one character here. */
export function saidText(value: Value): string {
  return textAround(value, "\u00a4") ?? "";
}

function plainText(name: string, value: Json): Outcome {
  if (isObject(value) || isList(value)) {
    return all([pass(), ...Object.entries(value).map(([key, item]) => plainText(`${name}.${key}`, item as Json))]);
  }
  const secret = typeof value === "string" ? secretText(name, value) : undefined;
  if (!secret) return pass();
  return secret.perhaps ? unknown(`${name} is a text, and may be a secret or the name of one`) : fail(secret.why);
}

/** Judges a map of settings, each on its own: one that is not known leaves the others certain. */
export function plainSettings(graph: Graph, resource: Resource, path: string, block: Block = resource): Outcome {
  const written = block.written(path);
  const place = { graph, resource, name: path };
  if (written.object) return plainValue(place, written);
  const carried = carriedCredential(place, written);
  if (carried) return carried;
  const value = block.value(path);
  return value.state === "unknown" ? unknown(`${path} is unknown: ${value.reason}`) : pass();
}
