import type { Environment } from "../evaluate";
import { answersOnly } from "../../../answering-functions";
import { carriedSecrets, keeping, Unknown, withoutSecrets, type Val } from "../value";
import { collections } from "./collections";
import { conversions } from "./conversions";
import { encodings } from "./encodings";
import { files } from "./files";
import type { Implementation } from "./implementation";
import { network } from "./network";
import { numeric } from "./numbers";
import { strings } from "./strings";

const table: ReadonlyMap<string, Implementation> = new Map(
  [collections, conversions, encodings, files, network, numeric, strings].flatMap((group) => Object.entries(group)),
);

/** Calls a function by name; one that is not evaluated here gives an unknown value that says so. */
export function callFunction(name: string, given: readonly Val[], environment: Environment): Val {
  const implementation = table.get(name.replace(/^core::/, ""));
  environment.budget.spend(given.length);
  const result = implementation
    ? implementation(given, environment)
    : new Unknown(`${name}() is decided when Terraform runs`);
  if (!(result instanceof Unknown)) return result;
  return answersOnly(name) ? withoutSecrets(result) : keeping(result, carriedSecrets(given));
}
