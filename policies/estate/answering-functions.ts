/**
 * Functions whose answer says something of a value without holding it: lengths, comparisons, digests. What they are given
 * cannot be read from what they return. https://developer.hashicorp.com/terraform/language/functions
 */
const answering = new Set([
  "alltrue",
  "anytrue",
  "base64sha256",
  "base64sha512",
  "bcrypt",
  "can",
  "contains",
  "endswith",
  "fileexists",
  "filemd5",
  "filesha1",
  "filesha256",
  "index",
  "issensitive",
  "keys",
  "length",
  "md5",
  "sha1",
  "sha256",
  "sha512",
  "startswith",
  "strcontains",
  "timecmp",
  "type",
  "uuidv5",
]);

/** True for a function that tells of a value without holding it. */
export function answersOnly(name: string): boolean {
  return answering.has(name.replace(/^core::/, ""));
}
