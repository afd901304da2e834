import { matchesGlob } from "../../common/glob";
import type { Problem } from "../../common/problem";
import type { Rule, Severity } from "../engine/rule";
import { advice } from "../../common/nearest";
import type { Path } from "../../common/yaml/located";
import { problemAt, type UserFile } from "../user-files/user-file";
import { findPack, kitPacks } from "./kit-packs";
import type { Pack } from "./pack";

/** Rules that meet any of these. */
interface Selection {
  readonly rules?: readonly string[];
  readonly controls?: readonly string[];
  readonly severities?: readonly Severity[];
}

/** A pack as it stands in a file, of the shape of `schemas/custom-rules.schema.json`. */
export interface UserPackEntry {
  readonly name: string;
  readonly title?: string;
  readonly extends?: readonly string[];
  readonly include?: Selection;
  readonly exclude?: Selection;
  readonly severity?: Readonly<Record<string, Severity>>;
}

interface Placed {
  readonly entry: UserPackEntry;
  readonly path: Path;
}

/** The packs of a file. One may begin with packs of the kit and with those above it, so that none is circular. */
export function userPacks(
  file: UserFile,
  entries: readonly Placed[],
  rules: readonly Rule[],
): { readonly packs: readonly Pack[]; readonly problems: readonly Problem[] } {
  const packs: Pack[] = [];
  const problems: Problem[] = [];
  for (const placed of entries) {
    const found = packProblems(file, placed, packs, rules);
    problems.push(...found);
    if (found.length === 0) packs.push(userPack(placed.entry, packs));
  }
  return { packs, problems };
}

function userPack(entry: UserPackEntry, above: readonly Pack[]): Pack {
  const { name, title, include, exclude, severity = {} } = entry;
  const parents = (entry.extends ?? []).flatMap((parent) => findPack(parent, above) ?? []);
  const parentOf = (rule: Rule) => parents.find((parent) => parent.includes(rule));
  const override = (id: string) => (Object.hasOwn(severity, id) ? severity[id] : undefined);
  return {
    name,
    title: title ?? name,
    includes: (rule) => (parentOf(rule) !== undefined || selects(include, rule)) && !selects(exclude, rule),
    severityOf: (rule) =>
      override(rule.id) ?? override(rule.control) ?? parentOf(rule)?.severityOf(rule) ?? rule.severity,
  };
}

function selects(selection: Selection | undefined, { id, control, severity }: Rule): boolean {
  const { rules = [], controls = [], severities = [] } = selection ?? {};
  return (
    rules.some((pattern) => matchesGlob(pattern, id)) ||
    controls.some((pattern) => matchesGlob(pattern, control)) ||
    severities.includes(severity)
  );
}

function packProblems(
  file: UserFile,
  { entry, path }: Placed,
  above: readonly Pack[],
  rules: readonly Rule[],
): readonly Problem[] {
  const problem = (at: Path, found: string, allowed: string, fix: string) =>
    problemAt(file, [...path, ...at], { code: "ZTAI-POL-053", found, allowed, fix });
  const problems: Problem[] = [];
  if (findPack(entry.name, above)) {
    problems.push(
      problem(["name"], `is ${entry.name}, the name of another pack`, "a name of its own", "rename the pack"),
    );
  }
  if (!entry.extends && !entry.include) {
    problems.push(problem([], "selects nothing", "extends or include", "add extends: [strict] or an include"));
  }
  const names = [...kitPacks, ...above].map(({ name }) => name);
  (entry.extends ?? []).forEach((name, index) => {
    if (names.includes(name)) return;
    const fix = advice(name, names, "move that pack above this one, or take another");
    problems.push(problem(["extends", index], `is ${name}, which is not a pack above`, names.join(", "), fix));
  });
  return [
    ...problems,
    ...unknownIds(entry, rules).map(({ at, id, fix }) =>
      problem(at, `names ${id}, which no rule is or decides`, "ids that exist", fix),
    ),
  ];
}

/** Ids and patterns that match no rule: misspelled, they would silently select or excuse nothing. */
function unknownIds(entry: UserPackEntry, rules: readonly Rule[]): readonly { at: Path; id: string; fix: string }[] {
  const ruleIds = rules.map(({ id }) => id);
  const controlIds = [...new Set(rules.map(({ control }) => control))];
  const check = (at: Path, id: string, ids: readonly string[]) =>
    ids.some((known) => matchesGlob(id, known)) ? [] : [{ at, id, fix: advice(id, ids, "ztai rules lists them") }];
  const selections = (["include", "exclude"] as const).flatMap((key) => [
    ...(entry[key]?.rules ?? []).flatMap((id, index) => check([key, "rules", index], id, ruleIds)),
    ...(entry[key]?.controls ?? []).flatMap((id, index) => check([key, "controls", index], id, controlIds)),
  ]);
  const overridden = Object.keys(entry.severity ?? {});
  return [...selections, ...overridden.flatMap((id) => check(["severity", id], id, [...ruleIds, ...controlIds]))];
}
