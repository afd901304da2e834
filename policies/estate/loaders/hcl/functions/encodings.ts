import { createHash } from "node:crypto";
import { isList, isObject, type Json } from "../../../../../common/json";
import { parseJson } from "../../json-text";
import { toText } from "../convert";
import { emit } from "../emit";
import { bare, EvaluationError, settleDeep, Unknown, unknownPart, type Val } from "../value";
import { at, strict, type Implementation } from "./implementation";
import { jsonText } from "./json-text";

/** JSON as Terraform values. */
export function fromJson(json: Json): Val {
  if (isList(json)) return json.map(fromJson);
  return isObject(json) ? new Map(Object.entries(json).map(([key, item]) => [key, fromJson(item)])) : json;
}

/** A part that is not known stays inside the text as an interpolation, so that the rest can be judged. */
const jsonencode: Implementation = (given, { budget }) => {
  const value = at(given, 0);
  const open = unknownPart(settleDeep(value)) ?? unknownPart(value);
  if (!open) return jsonText(value);
  const settled = (): Val => {
    const inner = settleDeep(value);
    const still = unknownPart(inner);
    return still ? bare(still) : jsonText(inner);
  };
  return new Unknown(open.reason, { text: JSON.stringify(emit(value, budget)), settled });
};

const jsondecode = strict((given) => {
  const parsed = parseJson(toText(at(given, 0)));
  if ("fault" in parsed) throw new EvaluationError(`the text is no JSON: ${parsed.fault.found}`);
  return fromJson(parsed.value);
});

function hashed(algorithm: string, encoding: "hex" | "base64"): Implementation {
  return strict((given) =>
    createHash(algorithm)
      .update(toText(at(given, 0)))
      .digest(encoding),
  );
}

const base64decode = strict((given) => {
  const text = toText(at(given, 0));
  const bytes = Buffer.from(text, "base64");
  if (bytes.toString("base64").replace(/=+$/, "") !== text.replace(/=+$/, ""))
    throw new EvaluationError("the text is no base64");
  return new TextDecoder().decode(bytes);
});

/** Functions that encode, decode and hash. */
export const encodings: Readonly<Record<string, Implementation>> = {
  jsonencode,
  jsondecode,
  base64encode: strict((given) => Buffer.from(toText(at(given, 0))).toString("base64")),
  base64decode,
  urlencode: strict((given) =>
    encodeURIComponent(toText(at(given, 0)))
      .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
      .replace(/%20/g, "+"),
  ),
  md5: hashed("md5", "hex"),
  sha1: hashed("sha1", "hex"),
  sha256: hashed("sha256", "hex"),
  sha512: hashed("sha512", "hex"),
  base64sha256: hashed("sha256", "base64"),
  base64sha512: hashed("sha512", "base64"),
};
