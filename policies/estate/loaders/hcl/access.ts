import { kindOfValue, toNumber } from "./convert";
import { credentialKind } from "../../credential-reference";
import { parseReference } from "../../template";
import {
  bare,
  EvaluationError,
  isArray,
  isMap,
  Named,
  settle,
  TerraformSet,
  Unknown,
  type ValKnowledge,
  type Val,
  type ValMap,
} from "./value";

/** `value.name`. @throws EvaluationError when there is no such attribute */
export function attribute(value: Val, name: string): Val {
  if (value instanceof Named) return value.get(name);
  if (value instanceof Unknown) return within(value, `.${name}`, (inner) => attribute(inner, name));
  if (isArray(value) && /^\d+$/.test(name)) return item(value, Number(name));
  if (!isMap(value)) throw new EvaluationError(`${kindOfValue(value)} has no attribute ${name}`);
  const found = value.get(name);
  if (found === undefined) throw new EvaluationError(`there is no attribute ${name}`);
  return found;
}

/** `value[key]`. @throws EvaluationError when there is no such element */
export function element(value: Val, key: Val): Val {
  const at = settle(key);
  if (at instanceof Unknown) return value instanceof Named ? value.element(at.reason) : bare(at);
  if (typeof at !== "string" && typeof at !== "number") throw new EvaluationError(`${kindOfValue(at)} is not a key`);
  if (value instanceof Named) return value.element(at);
  if (value instanceof Unknown) return within(value, `[${JSON.stringify(at)}]`, (inner) => element(inner, at));
  if (isArray(value)) return item(value, toNumber(at));
  if (value instanceof TerraformSet) throw new EvaluationError("a set has no keys");
  return attribute(value, String(at));
}

function item(list: readonly Val[], index: number): Val {
  const found = list[index];
  if (found === undefined) throw new EvaluationError(`there is no element ${index}`);
  return found;
}

/** A part of a reference stays a reference; what the configuration says of it is found when asked for. */
function within(value: Unknown, step: string, go: (inner: Val) => Val): Val {
  const { reference, settled, doubtful, entries, shape } = value.known;
  if (entries) return certain(value, entries, step, go);
  if (reference === undefined)
    return settled ? go(settledOrBare(value)) : shape || value.known.items ? bare(value) : value;
  const path = reference + step;
  const secrets = secretsAt(path, value.known.secrets);
  const later = new Unknown(`${path} is known only after apply`, secrets);
  const find = (): Val => {
    const inner = settle(value);
    if (inner instanceof Unknown || !settled) return later;
    try {
      return concealed(settle(go(inner)), path, secrets);
    } catch (error) {
      if (error instanceof EvaluationError) return later;
      throw error;
    }
  };
  return new Unknown(later.reason, { reference: path, settled: find, ...secrets, ...(doubtful && { doubtful }) });
}

/** A secret that the configuration gives as text stays traceable: what is made of it is not known. */
function concealed(value: Val, path: string, secrets: Pick<ValKnowledge, "secrets">): Val {
  const isText = typeof value === "string" && secrets.secrets !== undefined;
  return isText ? new Unknown(`${path} is a secret`, secrets) : value;
}

/** What a part of a reference carries; a part without a path of its own carries what the whole does. */
function secretsAt(path: string, whole: readonly string[] | undefined): Pick<ValKnowledge, "secrets"> {
  if (!parseReference(path)) return whole ? { secrets: whole } : {};
  return credentialKind(path) === undefined ? {} : { secrets: [path] };
}

/** A key that an object with open keys certainly has. */
function certain(value: Unknown, entries: ValMap, step: string, go: (inner: Val) => Val): Val {
  const key = step.startsWith(".") ? step.slice(1) : String(JSON.parse(step.slice(1, -1)));
  return entries.has(key) ? go(entries) : new Unknown(value.reason);
}

function settledOrBare(value: Unknown): Val {
  const settled = settle(value);
  return settled instanceof Unknown ? bare(settled) : settled;
}
