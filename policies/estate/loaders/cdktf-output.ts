import { relative, resolve, sep } from "node:path";
import { isObject, own, type Json } from "../../../common/json";
import type { Problem } from "../../../common/problem";
import { isProblem, readJsonFile } from "./read-file";
import type { Loaded, ParsedFile, Source } from "./source";
import { terraformJson } from "./terraform-json";

/** A `cdktf.out` folder, entered by its `manifest.json`: every stack it names is one Terraform state. */
export const cdktfOutput: Source = {
  kind: "cdktf-output",
  recognises: ({ json }) => isObject(json) && isObject(own(json, "stacks")),
  load: loadManifest,
};

function loadManifest(manifest: ParsedFile): Loaded {
  const stacks = isObject(manifest.json) ? own(manifest.json, "stacks") : undefined;
  const loaded = Object.entries(isObject(stacks) ? stacks : {}).map(([name, stack]) =>
    loadStack(manifest, name, stack),
  );
  return {
    kind: "cdktf-output",
    documents: loaded.flatMap(({ documents }) => documents),
    problems: loaded.flatMap(({ problems }) => problems),
    calling: loaded.flatMap(({ calling }) => calling ?? []),
  };
}

function loadStack(manifest: ParsedFile, name: string, entry: Json): Loaded {
  const stackPath = isObject(entry) ? own(entry, "synthesizedStackPath") : undefined;
  const fault = (found: string) =>
    nothing(manifestProblem(manifest.label, `stacks.${name}.synthesizedStackPath`, found));
  if (typeof stackPath !== "string") return fault("no path");
  const folder = resolve(manifest.path, "..");
  const path = resolve(folder, stackPath);
  if (!path.startsWith(folder + sep)) return fault(`${JSON.stringify(stackPath)}, outside the folder`);
  const label = sibling(manifest.label, relative(folder, path));
  const file = readJsonFile(path, label);
  if (isProblem(file)) return nothing(file);
  if (!terraformJson.recognises(file)) return nothing(unknownContent(label));
  const { documents, problems, calling = [] } = terraformJson.load(file);
  const named = documents.map((document) => ({ ...document, stack: name }));
  // A configuration is one document.
  const calls = named.flatMap((document) => calling.map(() => ({ document, path })));
  return { kind: "cdktf-output", documents: named, problems, calling: calls };
}

/** The problem of a file whose content no source knows. */
export function unknownContent(file: string): Problem {
  return {
    code: "ZTAI-POL-004",
    level: "error",
    file,
    place: "",
    found: "JSON that is not Terraform configuration",
    allowed: "a cdktf.out folder or a Terraform JSON configuration such as cdk.tf.json",
    fix: "give the folder that the synthesis wrote",
  };
}

function manifestProblem(file: string, place: string, found: string): Problem {
  const allowed = "a path below the folder of the manifest";
  return { code: "ZTAI-POL-007", level: "error", file, place, found, allowed, fix: "synthesize again" };
}

function nothing(problem: Problem): Loaded {
  return { kind: "cdktf-output", documents: [], problems: [problem] };
}

function sibling(label: string, path: string): string {
  return [...label.split("/").slice(0, -1), ...path.split(sep)].join("/");
}
