import { closeSync, openSync, readSync, statSync } from "node:fs";
import type { Problem } from "../../../common/problem";

type Label = (path: string) => string;

/** Names shown of what is left out, and files looked into. */
const maximumNames = 10;
const maximumFiles = 1000;
const headBytes = 4096;

/** Folders that show how a module is used; their mistakes are deployed by nobody. */
export function noteExamples(folder: string, examples: readonly string[], label: Label): readonly Problem[] {
  const fix = "pass --include-examples to judge them";
  return note(folder, examples, label, "folders of examples and tests", fix);
}

/** Folders that the caller does not want, and files that are not input. */
export function leftOut(
  folder: string,
  paths: readonly string[],
  label: Label,
  what = "folders with Terraform below it",
): readonly Problem[] {
  return note(folder, paths, label, what, "give those that count as paths of their own");
}

/** Plans and states beside Terraform files, which say the same. */
export function noteJson(folder: string, json: readonly string[], label: Label): readonly Problem[] {
  const plans = json.slice(0, maximumFiles).filter(isPlanOrState);
  const what = "plans, states or templates beside Terraform files";
  return note(folder, plans, label, what, "give them as paths to judge them instead");
}

/** A module that others call, or one whose values are not here: what hangs on them is unknown. @param file its folder */
export function noteOpen(file: string, variables: readonly string[]): readonly Problem[] {
  if (variables.length === 0) return [];
  const found = `a root module with required variables that have no value: ${listed(variables)}`;
  const [allowed, fix] = ["values for all of them", "give them in terraform.tfvars, or judge the plan"];
  return [{ code: "ZTAI-POL-028", level: "warning", file, place: "", found, allowed, fix }];
}

/** A link to Terraform files elsewhere that no module calls. */
export function linkOut(file: string): Problem {
  return {
    code: "ZTAI-POL-026",
    level: "error",
    file,
    place: "",
    found: "a link to Terraform files outside the folder; it was not entered",
    allowed: "folders below the one that is given",
    fix: "give what it leads to as a path",
    unread: [file],
  };
}

function note(folder: string, paths: readonly string[], label: Label, what: string, fix: string): readonly Problem[] {
  if (paths.length === 0) return [];
  const found = `leaves out ${paths.length} ${what}: ${listed(paths.map(label))}`;
  const allowed = "what is judged";
  return [{ code: "ZTAI-POL-027", level: "warning", file: label(folder), place: "", found, allowed, fix }];
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, maximumNames);
  return [...shown, ...(names.length > shown.length ? [`${names.length - shown.length} more`] : [])].join(", ");
}

/** By its beginning: whole plans are large, and only that they are there is said. */
function isPlanOrState(path: string): boolean {
  try {
    if (!statSync(path).isFile()) return false;
    const file = openSync(path, "r");
    try {
      const head = Buffer.alloc(headBytes);
      const length = readSync(file, head);
      return /"(?:format_version|terraform_version)"\s*:|deploymentTemplate\.json/.test(
        head.toString("utf8", 0, length),
      );
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}
