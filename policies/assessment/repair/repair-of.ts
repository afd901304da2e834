import { mergedObjects } from "../../../common/merged-objects";
import { kept } from "../../../common/kept";
import type { Rule } from "../../engine/rule";
import { rules } from "../../rules";
import type { JudgedFinding } from "../exemptions";
import { exampleRepair, type Repair } from "./example-repair";

const nothing: Repair = { set: {}, unset: [], added: {}, changed: {}, context: {} };

/**
 * What to change for one finding: what the rule's examples show, and what the check says of this very resource.
 * @returns undefined where only the sentence of the rule says what to do
 */
export function repairOf({ rule: id, type, remedy }: JudgedFinding): Repair | undefined {
  const ofType = kept(repairs, id, () => new Map());
  const { repair } = kept(ofType, type, () => ({ repair: shown(id, type) }));
  const said = remedy?.set && (remedy.of ?? type) === type ? remedy.set : undefined;
  if (!said) return repair;
  const { set, ...rest } = repair ?? nothing;
  return { ...rest, set: mergedObjects(set, said) };
}

const repairs = new Map<string, Map<string, { readonly repair?: Repair }>>();

let rulesById: ReadonlyMap<string, Rule> | undefined;

function shown(id: string, type: string): Repair | undefined {
  rulesById ??= new Map(rules.map((rule) => [rule.id, rule]));
  const rule = rulesById.get(id);
  if (!rule?.on.some((one) => one === type || one === "*")) return undefined;
  return exampleRepair(rule, type);
}
