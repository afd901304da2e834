import { jsonDocument } from "../document";
import { isObject, objects, own, type JsonObject } from "../../../common/json";
import type { Problem } from "../../../common/problem";
import type { Loaded, ParsedFile, Source } from "./source";

/** Top-level blocks of Terraform's JSON syntax, https://developer.hashicorp.com/terraform/language/syntax/json */
const topLevel = ["terraform", "provider", "resource", "data", "variable", "locals", "output", "module", "//"];
const listable = new Set(["terraform", "provider", "resource", "data", "locals", "module"]);

/** A single Terraform JSON configuration, such as `cdk.tf.json`. */
export const terraformJson: Source = {
  kind: "terraform-json",
  recognises: ({ json }) => isObject(json) && topLevel.some((key) => own(json, key) !== undefined),
  load: loadConfiguration,
};

function loadConfiguration(file: ParsedFile): Loaded {
  const json = isObject(file.json) ? file.json : {};
  const problems = shapeProblems(json, file.label);
  const sound = Object.fromEntries(
    Object.entries(json).filter(([key]) => !problems.some(({ place }) => place === key)),
  );
  const stack = cdktfStackName(json) ?? file.label;
  const document = jsonDocument(stack, file.label, sound, file.text);
  const calling = moduleNames(document.json).length > 0 ? [{ document, path: file.path }] : [];
  return { kind: "terraform-json", documents: [document], problems, calling };
}

/** Names of the modules that a configuration calls. */
export function moduleNames(json: JsonObject): readonly string[] {
  return objects(own(json, "module")).flatMap((calls) => Object.keys(calls).filter((name) => name !== "//"));
}

/** The name cdktf leaves in the top-level comment, or undefined in other Terraform JSON. */
export function cdktfStackName(json: JsonObject): string | undefined {
  const comment = own(json, "//");
  const metadata = isObject(comment) ? own(comment, "metadata") : undefined;
  const name = isObject(metadata) ? own(metadata, "stackName") : undefined;
  return typeof name === "string" ? name : undefined;
}

function shapeProblems(json: JsonObject, file: string): Problem[] {
  return topLevel
    .filter((key) => key !== "//")
    .flatMap((key) => {
      const value = own(json, key);
      if (value === undefined || isObject(value) || (listable.has(key) && Array.isArray(value))) return [];
      const found = Array.isArray(value) ? "a list" : value === null ? "null" : `a ${typeof value}`;
      return [
        { code: "ZTAI-POL-006", level: "error", file, place: key, found, allowed: "an object", fix: `correct ${key}` },
      ] as const;
    });
}
