import { readdirSync, statSync, type Dirent } from "node:fs";
import { join } from "node:path";
import { systemReason } from "../../../common/system-error";
import type { Problem } from "../../../common/problem";
import { isWithinFolder, realPath } from "./labels";

/** What a folder and those below it hold that could be judged. */
export interface Walked {
  /** Folders with Terraform files. */
  readonly modules: readonly string[];
  /** Those below a folder `examples` or `tests` of a module. */
  readonly examples: ReadonlySet<string>;
  /** Folders with a file `manifest.json`. */
  readonly manifests: readonly string[];
  /** Other JSON and state files. */
  readonly json: readonly string[];
  /** Folders with Terraform files that a link out of the folder leads to. */
  readonly linked: readonly { readonly link: string; readonly folder: string }[];
  readonly problems: readonly Problem[];
}

/** Folders entered, and how deep: far more than any repository has. */
const maximumFolders = 20_000;
const maximumDepth = 60;

/** Copies that tools make, and what holds no configuration. */
const neverEntered: ReadonlySet<string> = new Set([".git", ".terraform", ".terragrunt-cache", "node_modules"]);
/** The folders of a module that show how it is used. https://developer.hashicorp.com/terraform/language/modules/develop/structure */
const shownUse: ReadonlySet<string> = new Set(["examples", "tests"]);

interface Place {
  readonly folder: string;
  readonly depth: number;
  readonly isExample: boolean;
}

/** Walks a folder in the order of names, each real folder once. Never throws: what is not entered is a problem. */
export function walkFolder(root: string, label: (path: string) => string): Walked {
  const walked = {
    modules: [] as string[],
    examples: new Set<string>(),
    manifests: [] as string[],
    json: [] as string[],
    linked: [] as { link: string; folder: string }[],
    problems: [] as Problem[],
  };
  const open: Place[] = [{ folder: root, depth: 0, isExample: false }];
  let entered = 0;
  for (let place = open.pop(); place; place = open.pop()) {
    const { folder, depth, isExample } = place;
    if (++entered > maximumFolders || depth > maximumDepth) {
      const found =
        depth > maximumDepth ? `a folder deeper than ${maximumDepth} levels` : `more than ${maximumFolders} folders`;
      walked.problems.push(notEntered(label(folder), found, "judge the parts apart"));
      if (entered > maximumFolders) break;
      continue;
    }
    const entries = entriesOf(folder, label, walked.problems);
    const files = entries.filter((entry) => !isFolder(entry, folder)).map(({ name }) => name);
    const isModule = files.some(isTerraform);
    if (isModule) walked.modules.push(folder);
    if (isModule && isExample) walked.examples.add(folder);
    if (files.includes("manifest.json")) walked.manifests.push(folder);
    walked.json.push(...files.filter(isOtherJson).map((name) => join(folder, name)));
    const below: Place[] = [];
    for (const entry of entries) {
      if (neverEntered.has(entry.name) || !isFolder(entry, folder)) continue;
      const path = join(folder, entry.name);
      if (entry.isSymbolicLink()) follow(root, path, walked);
      else
        below.push({ folder: path, depth: depth + 1, isExample: isExample || (isModule && shownUse.has(entry.name)) });
    }
    open.push(...below.reverse());
  }
  return walked;
}

/** What a link within the folder leads to is met anyway. Others are not walked; that they hold Terraform is said. */
function follow(root: string, link: string, walked: { readonly linked: { link: string; folder: string }[] }): void {
  const folder = realPath(link);
  if (isWithinFolder(folder, root) || isWithinFolder(root, folder)) return;
  try {
    if (readdirSync(folder).some(isTerraform)) walked.linked.push({ link, folder });
  } catch {
    // A folder elsewhere that cannot be read is not part of this one.
  }
}

function entriesOf(folder: string, label: (path: string) => string, problems: Problem[]): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    problems.push(notEntered(label(folder), systemReason(error), "check its permissions"));
    return [];
  }
}

function isFolder(entry: Dirent, folder: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  try {
    return statSync(join(folder, entry.name)).isDirectory();
  } catch {
    // A link to nothing, or to itself.
    return false;
  }
}

/** True for the names of files that Terraform reads as configuration. */
export function isTerraform(name: string): boolean {
  return /\.tf(\.json)?$/.test(name) && !/^[.#]|[~#]$/.test(name);
}

function isOtherJson(name: string): boolean {
  return (
    /\.(json|tfstate)$/.test(name) &&
    !/\.(tf|tfvars)\.json$/.test(name) &&
    name !== "manifest.json" &&
    !name.startsWith(".")
  );
}

function notEntered(file: string, found: string, fix: string): Problem {
  const allowed = "folders that can be read";
  return {
    code: "ZTAI-POL-026",
    level: "error",
    file,
    place: "",
    found: `${found}; it was not entered`,
    allowed,
    fix,
    unread: [file],
  };
}
