import type { Environment } from "../evaluate";
import { answersOnly } from "../../../answering-functions";
import { carriedSecrets, keeping, Unknown, withoutSecrets, type Val } from "../value";
import { collections } from "./collections";
import { conversions } from "./conversions";
import { encodings } from "./encodings";
import { delimited } from "./delimited";
import { entry } from "../../../../../common/table";
import { files } from "./files";
import { notEvaluated } from "./not-evaluated";
import { patterns } from "./patterns";
import { providerFunctions } from "./providers";
import { times } from "./times";
import { yamlValues } from "./yaml-values";
import type { Implementation } from "./implementation";
import { network } from "./network";
import { numeric } from "./numbers";
import { strings } from "./strings";

const groups = [
  collections,
  conversions,
  delimited,
  encodings,
  files,
  network,
  numeric,
  patterns,
  providerFunctions,
  strings,
  times,
  yamlValues,
];
const table: ReadonlyMap<string, Implementation> = new Map(groups.flatMap((group) => Object.entries(group)));

/** Names of the functions that are evaluated, in order; `try` and `can` are part of the language. */
export const evaluatedFunctions: readonly string[] = [...table.keys(), "try", "can"].sort();

/** Calls a function by name; one that is not evaluated here gives an unknown value that says so. */
export function callFunction(name: string, given: readonly Val[], environment: Environment): Val {
  const implementation = table.get(name.replace(/^core::/, ""));
  environment.budget.spend(given.length);
  const result = implementation ? implementation(given, environment) : unevaluated(name);
  if (!(result instanceof Unknown)) return result;
  return answersOnly(name) ? withoutSecrets(result) : keeping(result, carriedSecrets(given));
}

/** Why a function is not evaluated. */
function unevaluated(name: string): Unknown {
  const known = entry(notEvaluated, name.replace(/^core::/, ""));
  if (known) return new Unknown(known.reason, known.shape ? { shape: known.shape } : {});
  const isForeign = name.startsWith("provider::");
  return new Unknown(
    isForeign
      ? `${name}() is a function of a provider, which is not evaluated`
      : `${name}() is not a function of Terraform 1.11`,
  );
}
