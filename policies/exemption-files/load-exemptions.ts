import schema from "../../schemas/exemptions.schema.json";
import { controls } from "../catalog";
import { isDate } from "../../common/date";
import type { ExemptionCategory } from "../estate/written-exemption";
import { isList, isObject, own, type Json } from "../../common/json";
import type { Problem } from "../../common/problem";
import type { Rule } from "../engine/rule";
import { rules as kitRules } from "../rules";
import { checkShape } from "../user-files/check-shape";
import { advice } from "../../common/nearest";
import { readUserFile } from "../user-files/read-user-file";
import type { Path } from "../../common/yaml/located";
import { problemAt, type UserFile } from "../user-files/user-file";
import type { ExemptionPolicy } from "./exemption-policy";
import type { PlacedExemption } from "./placed-exemption";

/** What a file of exemptions holds. */
export interface ExemptionFile {
  readonly exemptions: readonly PlacedExemption[];
  /** What the organisation allows; to be applied to the exemptions of all origins by `applyExemptionPolicy`. */
  readonly policy: ExemptionPolicy;
  /** Everything wrong with the file; an exemption with a problem does not count. */
  readonly problems: readonly Problem[];
}

/** An exemption as it stands in a file, of the shape of `schemas/exemptions.schema.json`. */
interface ExemptionEntry {
  readonly control?: string;
  readonly rule?: string;
  readonly resource: string;
  readonly category?: ExemptionCategory;
  readonly reason: string;
  readonly owner: string;
  readonly expires: string;
  readonly ticket?: string;
}

/**
 * Reads exemptions and the policy over them from a YAML or JSON file. Never throws.
 * @param rules rules that may be exempted by id @default - the rules of the kit
 */
export function loadExemptions(path: string, rules: readonly Rule[] = kitRules): ExemptionFile {
  const { parsed, problems } = readUserFile(path);
  return parsed ? readExemptions(parsed, rules) : { exemptions: [], policy: {}, problems };
}

function readExemptions(file: UserFile, rules: readonly Rule[]): ExemptionFile {
  const shape = checkShape(file, schema, { codeOf });
  const ids = new Set([...controls.map(({ id }) => id), ...rules.flatMap(({ id, control }) => [id, control])]);
  const root = isObject(file.value) ? file.value : {};
  const base: Path = isList(file.value) ? [] : ["exemptions"];
  const entries = isList(file.value) ? file.value : list(own(root, "exemptions"));
  const read = entries.flatMap((entry, index) => {
    const path = [...base, index];
    return shape.refuses(path) ? [] : [readEntry(file, entry as unknown as ExemptionEntry, path, ids)];
  });
  const policy = shape.refuses(["policy"]) ? {} : ((own(root, "policy") ?? {}) as ExemptionPolicy);
  const forbidden = (policy.forbid ?? []).flatMap((id, index) => idProblem(file, id, ["policy", "forbid", index], ids));
  return {
    exemptions: read.flatMap(({ exemption }) => exemption ?? []),
    policy,
    problems: [...shape.problems, ...read.flatMap(({ problems }) => problems), ...forbidden],
  };
}

/** A policy that cannot be read is a fault of the configuration; a wrong exemption lets its findings count again. */
function codeOf(path: Path): string {
  return path.some((step) => typeof step === "number") && path[0] !== "policy" ? "ZTAI-POL-101" : "ZTAI-POL-051";
}

function readEntry(
  file: UserFile,
  entry: ExemptionEntry,
  path: Path,
  ids: ReadonlySet<string>,
): { readonly exemption?: PlacedExemption; readonly problems: readonly Problem[] } {
  const { control, rule, category = "waiver", resource, reason, owner, expires, ticket } = entry;
  const wrong = (at: Path, found: string, allowed: string, fix: string) =>
    problemAt(file, [...path, ...at], { code: "ZTAI-POL-101", found, allowed, fix });
  const id = control ?? rule;
  const problems: Problem[] = [];
  if (id === undefined) problems.push(wrong([], "has neither control nor rule", "one of them", "add control"));
  else problems.push(...idProblem(file, id, [...path, control === undefined ? "rule" : "control"], ids));
  if (control !== undefined && rule !== undefined)
    problems.push(wrong([], "has control and rule", "one of them", "keep the one that is meant"));
  if (!isDate(expires))
    problems.push(wrong(["expires"], `is ${expires}, which is not a day`, "a date such as 2027-03-31", "correct it"));
  if (id === undefined || problems.length > 0) return { problems };
  const place = { origin: "file", file: file.file, place: file.place(path) } as const;
  const fields = { control: id, resource, category, reason, owner, expires, ...place };
  return { exemption: ticket === undefined ? fields : { ...fields, ticket }, problems };
}

function idProblem(file: UserFile, id: string, path: Path, ids: ReadonlySet<string>): readonly Problem[] {
  if (ids.has(id)) return [];
  const code = path[0] === "policy" ? "ZTAI-POL-051" : "ZTAI-POL-101";
  const fix = advice(id, ids, "ztai controls and ztai rules list them");
  return [
    problemAt(file, path, { code, found: `is ${id}, which no control or rule is`, allowed: "an id that exists", fix }),
  ];
}

function list(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}
