import type { TerraformDocument } from "../../../../policies/estate/document";
import type { Json, JsonObject } from "../../../../common/json";
import type { ParsedFile, Source } from "../../../../policies/estate/loaders/source";

/** A value as if it had been read from a file. */
export function parsedFile(value: unknown, label = "input.json"): ParsedFile {
  const text = JSON.stringify(value);
  return { path: label, label, text, json: JSON.parse(text) as Json };
}

/** What a source makes of a value; fails when the source does not recognise it. */
export function loadJson(source: Source, value: unknown): TerraformDocument {
  const file = parsedFile(value);
  const { documents, problems } = source.load(file);
  const [document] = documents;
  if (!source.recognises(file) || !document || problems.length > 0) throw new Error(`not sound: ${file.text}`);
  return document;
}

/** Arguments of the instance with an address. */
export function rawOf(document: TerraformDocument, address: string): JsonObject {
  const found = document.instances?.find((instance) => instance.address === address);
  if (!found) throw new Error(`${address} is not among ${document.instances?.map((each) => each.address).join(", ")}`);
  return found.raw;
}
