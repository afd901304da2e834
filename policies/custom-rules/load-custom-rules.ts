import schema from "../../schemas/custom-rules.schema.json";
import { controls } from "../catalog";
import { isList, isObject, own, type Json } from "../../common/json";
import type { Problem } from "../../common/problem";
import type { Rule } from "../engine/rule";
import { userPacks, type UserPackEntry } from "../packs/user-packs";
import type { Pack } from "../packs/pack";
import { rules as kitRules } from "../rules";
import { checkShape } from "../user-files/check-shape";
import { advice } from "../../common/nearest";
import { readUserFile } from "../user-files/read-user-file";
import type { Path } from "../../common/yaml/located";
import { problemAt, type UserFile } from "../user-files/user-file";
import { customRule, type CustomRule, type CustomRuleEntry } from "./custom-rule";
import { schemaFaults } from "./schema/check-schema";

/** Control of a rule that no control of the catalog asks for; its findings count at the gate, not in the score. */
export const customControl = "custom";

/** What a file of rules and packs holds. */
export interface CustomRuleFile {
  /** To be judged by, beside those of the kit. */
  readonly rules: readonly Rule[];
  /** The same rules with every example and their places. */
  readonly definitions: readonly CustomRule[];
  readonly packs: readonly Pack[];
  /** Everything wrong with the file; a rule or pack with a problem is left out. */
  readonly problems: readonly Problem[];
}

/**
 * Reads rules and packs from a YAML or JSON file of the shape of `schemas/custom-rules.schema.json`. Never throws.
 * @param known rules whose ids are taken and that packs may name @default - the rules of the kit
 */
export function loadCustomRules(path: string, known: readonly Rule[] = kitRules): CustomRuleFile {
  const { parsed, problems } = readUserFile(path);
  return parsed ? readCustomRules(parsed, known) : { rules: [], definitions: [], packs: [], problems };
}

/** Reads rules and packs from a file that was parsed. */
export function readCustomRules(file: UserFile, known: readonly Rule[] = kitRules): CustomRuleFile {
  const shape = checkShape(file, schema);
  const root = isObject(file.value) ? file.value : {};
  const sound = <T>(key: "rules" | "packs") =>
    list(own(root, key)).flatMap((entry, index) => {
      const path = [key, index];
      return shape.refuses(path) ? [] : [{ entry: entry as unknown as T, path }];
    });
  const judged = sound<CustomRuleEntry>("rules").map((one) => ({ ...one, problems: ruleProblems(file, one, known) }));
  const twice = duplicates(file, judged);
  const definitions = judged
    .filter(({ problems, path }) => problems.length === 0 && !twice.has(path))
    .map(({ entry, path }) => customRule(entry, file.place(path)));
  const rules = definitions.map(({ rule }) => rule);
  const packs = userPacks(file, sound<UserPackEntry>("packs"), [...known, ...rules]);
  const ruleFaults = [...judged.flatMap(({ problems }) => problems), ...twice.values()];
  const problems = [...shape.problems, ...ruleFaults, ...packs.problems];
  return { rules, definitions, packs: packs.packs, problems };
}

interface Placed {
  readonly entry: CustomRuleEntry;
  readonly path: Path;
}

function ruleProblems(file: UserFile, { entry, path }: Placed, known: readonly Rule[]): readonly Problem[] {
  const code = "ZTAI-POL-052";
  const problems: Problem[] = [];
  if (known.some(({ id }) => id === entry.id)) {
    const found = `is ${entry.id}, the id of another rule`;
    problems.push(
      problemAt(file, [...path, "id"], { code, found, allowed: "an id of its own", fix: "rename the rule" }),
    );
  }
  if (entry.control !== customControl && !controls.some(({ id }) => id === entry.control)) {
    const ids = controls.map(({ id }) => id);
    const found = `is ${entry.control}, which is not a control`;
    const fix = advice(entry.control, ids, "ztai controls lists them");
    problems.push(
      problemAt(file, [...path, "control"], { code, found, allowed: "a control of the catalog, or custom", fix }),
    );
  }
  const faults = (["when", "expect"] as const).flatMap((key) => schemaFaults(entry[key] ?? true, [...path, key]));
  return [...problems, ...faults.map((fault) => problemAt(file, fault.path, { code, ...fault }))];
}

/** The second and later rules of an id, by their paths. */
function duplicates(file: UserFile, entries: readonly Placed[]): ReadonlyMap<Path, Problem> {
  const seen = new Set<string>();
  const found = new Map<Path, Problem>();
  for (const { entry, path } of entries) {
    if (seen.has(entry.id)) {
      const complaint = { found: `is ${entry.id}, which stands above`, allowed: "every id once", fix: "rename one" };
      found.set(path, problemAt(file, [...path, "id"], { code: "ZTAI-POL-052", ...complaint }));
    }
    seen.add(entry.id);
  }
  return found;
}

function list(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}
