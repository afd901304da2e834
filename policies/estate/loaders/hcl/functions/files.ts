import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, normalize, resolve, sep } from "node:path";
import { isUnread, readBytes } from "../../../../../common/read-bytes";
import { toText } from "../convert";
import type { Environment } from "../evaluate";
import { EvaluationError, settle, TerraformSet, Unknown, type Val } from "../value";
import { matchingFiles } from "./file-set";
import { at, strict, type Implementation } from "./implementation";
import { evaluatedTemplate } from "./templates";

/** Larger files are not read into values. */
const maximumBytes = 1024 * 1024;

/** Where a path leads, when it is inside the module's own folder or the root module's; else why it is not followed. */
function located(given: string, { folders }: Environment): { readonly path: string } | Unknown {
  const unread = (why: string) => new Unknown(`the file ${given} is not read: ${why}`);
  if (!folders) return unread("there is no folder to read from");
  const path = isAbsolute(given) ? given : resolve(folders.root, given);
  // What does not exist is where its nearest folder is.
  let existing = path;
  while (!existsSync(existing) && dirname(existing) !== existing) existing = dirname(existing);
  const real = realpathSync(existing) + normalize(path).slice(normalize(existing).length);
  const isInside = [folders.root, folders.module].some((folder) =>
    `${real}${sep}`.startsWith(realpathSync(folder) + sep),
  );
  return isInside ? { path: real } : unread("it is outside the folder of the module");
}

function bytes(value: Val, environment: Environment): Buffer | Unknown {
  const given = toText(value);
  const unread = (why: string) => new Unknown(`the file ${given} is not read: ${why}`);
  try {
    const place = located(given, environment);
    if (place instanceof Unknown) return place;
    const read = readBytes(place.path, { maximumBytes });
    return isUnread(read) ? unread(`found ${read.found}`) : read;
  } catch {
    return unread("it cannot be opened");
  }
}

function contents(value: Val, environment: Environment): string | Unknown {
  const read = bytes(value, environment);
  if (read instanceof Unknown) return read;
  return isUtf8(read)
    ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(read)
    : new Unknown(`the file ${toText(value)} is not read: found bytes that are not UTF-8`);
}

/** A function over the bytes of a file. */
function ofBytes(apply: (read: Buffer) => string): Implementation {
  return strict((given, environment) => {
    const read = bytes(at(given, 0), environment);
    return read instanceof Unknown ? read : apply(read);
  });
}

function hashed(algorithm: string, encoding: "hex" | "base64"): Implementation {
  return ofBytes((read) => createHash(algorithm).update(read).digest(encoding));
}

const templatefile: Implementation = (given, environment) => {
  const path = settle(at(given, 0));
  if (path instanceof Unknown) return path;
  const text = contents(path, environment);
  return text instanceof Unknown ? text : evaluatedTemplate(text, at(given, 1), environment);
};

const fileexists = strict((given, environment) => {
  const place = located(toText(at(given, 0)), environment);
  if (place instanceof Unknown) return place;
  if (!existsSync(place.path)) return false;
  const read = bytes(at(given, 0), environment);
  if (read instanceof Unknown && read.reason.includes("a folder")) throw new EvaluationError("the path is a folder");
  return true;
});

const fileset = strict((given, environment) => {
  const place = located(toText(at(given, 0)), environment);
  if (place instanceof Unknown) return place;
  return new TerraformSet(matchingFiles(place.path, toText(at(given, 1)), environment.budget));
});

/** Functions over files of the module and their paths. */
export const files: Readonly<Record<string, Implementation>> = {
  file: strict((given, environment) => contents(at(given, 0), environment)),
  templatefile,
  fileexists,
  fileset,
  filebase64: ofBytes((read) => read.toString("base64")),
  filemd5: hashed("md5", "hex"),
  filesha1: hashed("sha1", "hex"),
  filesha256: hashed("sha256", "hex"),
  filesha512: hashed("sha512", "hex"),
  filebase64sha256: hashed("sha256", "base64"),
  filebase64sha512: hashed("sha512", "base64"),
  basename: strict((given) => basename(toText(at(given, 0))) || (toText(at(given, 0)).startsWith("/") ? "/" : ".")),
  dirname: strict((given) => parent(toText(at(given, 0)))),
};

/** All but what stands behind the last separator, without steps that lead nowhere. */
function parent(path: string): string {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const cleaned = normalize(folder === "" ? "." : folder);
  return cleaned.length > 1 ? cleaned.replace(/\/$/, "") : cleaned;
}
