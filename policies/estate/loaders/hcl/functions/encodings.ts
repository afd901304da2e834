import { createHash } from "node:crypto";
import { isList, isObject, type Json } from "../../../../../common/json";
import { parseJson } from "../../json-text";
import { toText } from "../convert";
import { emit } from "../emit";
import { someText } from "../../../partly";
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
  return new Unknown(open.reason, { text: JSON.stringify(emit(value, budget)), settled, shape: someText });
};

const jsondecode = strict((given) => {
  const parsed = parseJson(toText(at(given, 0)));
  if ("fault" in parsed) throw new EvaluationError(`the text is not JSON: ${parsed.fault.found}`);
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
    throw new EvaluationError("the text is not base64");
  return new TextDecoder().decode(bytes);
});

/** Encodings by the names of IANA that Terraform configurations use; others are not evaluated. */
const encodingNames: ReadonlyMap<string, BufferEncoding> = new Map([
  ["utf-8", "utf8"],
  ["utf-16le", "utf16le"],
  ["utf-16be", "utf16le"],
  ["iso-8859-1", "latin1"],
  ["us-ascii", "ascii"],
]);

/** Node.js knows the other byte order only. */
function swapped(bytes: Buffer, name: Val): Buffer {
  return toText(name).toLowerCase() === "utf-16be" ? Buffer.from(bytes).swap16() : bytes;
}

function encodingOf(value: Val): BufferEncoding | Unknown {
  const name = toText(value);
  return encodingNames.get(name.toLowerCase()) ?? new Unknown(`the encoding ${name} is not evaluated`);
}

const textencodebase64 = strict((given) => {
  const encoding = encodingOf(at(given, 1));
  if (encoding instanceof Unknown) return encoding;
  return swapped(Buffer.from(toText(at(given, 0)), encoding), at(given, 1)).toString("base64");
});

const textdecodebase64 = strict((given) => {
  const encoding = encodingOf(at(given, 1));
  if (encoding instanceof Unknown) return encoding;
  const bytes = Buffer.from(toText(at(given, 0)), "base64");
  if (encoding === "utf16le" && bytes.length % 2 === 1) throw new EvaluationError("the text is not UTF-16");
  return swapped(bytes, at(given, 1)).toString(encoding);
});

/** Namespaces of RFC 4122. */
const namespaces: Readonly<Record<string, string>> = {
  dns: "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
  url: "6ba7b811-9dad-11d1-80b4-00c04fd430c8",
  oid: "6ba7b812-9dad-11d1-80b4-00c04fd430c8",
  x500: "6ba7b814-9dad-11d1-80b4-00c04fd430c8",
};

const uuidv5 = strict((given) => {
  const name = toText(at(given, 0));
  const namespace = Object.hasOwn(namespaces, name) ? namespaces[name] : name;
  if (!namespace || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(namespace))
    throw new EvaluationError(`${name} is not a namespace`);
  const hash = createHash("sha1")
    .update(Buffer.from(namespace.replace(/-/g, ""), "hex"))
    .update(toText(at(given, 1)))
    .digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return hash.toString("hex", 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
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
  textdecodebase64,
  textencodebase64,
  uuidv5,
};
