import type { Graph } from "../estate/graph";
import { fail, type Outcome, type Remedy, type Verdict } from "./outcome";
import type { Resource } from "../estate/resource";
import { kept, oncePer } from "../../common/kept";
import { withoutMarks } from "../estate/unknown";
import { everyType, type Rule, type Severity } from "./rule";

/** What one rule says of one resource, with where that resource stands. */
export interface Finding {
  readonly rule: string;
  readonly control: string;
  readonly title: string;
  readonly severity: Severity;
  readonly verdict: Verdict;
  /** Why: the value found and the one asked for, or what is not known. Empty for a pass. */
  readonly message: string;
  readonly stack: string;
  readonly address: string;
  readonly type: string;
  /** Local name in the configuration. */
  readonly name: string;
  /** Name in Azure, when known. */
  readonly azureName?: string;
  /** Construct path, when synthesized. */
  readonly path?: string;
  /** Workload of the deployment file that its stack belongs to, when synthesized. */
  readonly workload?: string;
  readonly file: string;
  readonly line?: number;
  readonly fix: string;
  /** What decides it may live outside of the input. */
  readonly elsewhere?: true;
  readonly remedy?: Remedy;
}

/** A rule for one type, and the place of what it finds among the findings. */
interface Judge {
  readonly rule: Rule;
  readonly place: number;
}

/** By the types they judge, once for the same rules: an estate has few of the types. */
const judgesByType = oncePer((rules: readonly Rule[]): ReadonlyMap<string, readonly Judge[]> => {
  const byType = new Map<string, Judge[]>();
  let place = 0;
  for (const rule of rules)
    for (const type of rule.on.includes(everyType) ? [everyType] : rule.on)
      kept(byType, type, (): Judge[] => []).push({ rule, place: place++ });
  return byType;
});

/** Judges every resource by every rule for its type; the findings are in the order of the rules, then of the resources. */
export function runRules(rules: readonly Rule[], graph: Graph): Finding[] {
  const parts: Finding[][] = [];
  for (const [type, judges] of judgesByType(rules)) {
    // All rules on one resource before the next: what they ask of it is still at hand.
    for (const resource of resourcesOf(type, graph)) judgeBy(judges, resource, graph, parts, type === everyType);
  }
  return parts.flat();
}

function resourcesOf(type: string, graph: Graph): readonly Resource[] {
  if (type !== everyType) return graph.all(type);
  return graph.resources.filter(({ mode }) => mode === "managed" || mode === "data");
}

/** Adds what the judges find to the parts, each at its place. */
function judgeBy(
  judges: readonly Judge[],
  resource: Resource,
  graph: Graph,
  parts: Finding[][],
  areGeneral: boolean,
): void {
  let stands: Place | undefined;
  for (const { rule, place } of judges) {
    const outcome = judge(rule, resource, graph);
    if ((areGeneral && outcome.verdict === "not-applicable") || saysNothing(outcome, resource)) continue;
    stands ??= placeOf(resource);
    (parts[place] ??= []).push(finding(rule, stands, outcome));
  }
}

/** Where a finding stands: the same for all of a resource. */
type Place = Pick<Finding, "stack" | "address" | "type" | "name" | "azureName" | "path" | "workload" | "file" | "line">;

function placeOf({ stack, address, type, name, azureName, path, workload, file, line }: Resource): Place {
  return { stack, address, type, name, azureName, path, workload, file, line };
}

/** Of a resource that the input does not declare, only what a change makes of it can be judged. */
function saysNothing(outcome: Outcome, resource: Resource): boolean {
  if (resource.unstated === undefined || outcome.verdict === "pass" || outcome.verdict === "fail") return false;
  if (outcome.verdict === "not-applicable" || outcome.message.includes(resource.unstated)) return true;
  return Object.values(resource.raw).every((value) => resource.resolver.resolve(value).state !== "unknown");
}

/** A rule that throws fails in its own name: a bug must never look like a pass. */
function judge(rule: Rule, resource: Resource, graph: Graph): Outcome {
  try {
    return rule.check(resource, graph);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail(`the rule ${rule.id} could not decide this resource and counts as failed: ${reason}`);
  }
}

function finding(rule: Rule, place: Place, outcome: Outcome): Finding {
  const { id, control, title, severity, fix } = rule;
  const { stack, address, type, name, azureName, path, workload, file, line } = place;
  const failed = outcome.verdict === "fail";
  const remedy = failed ? (outcome.remedy ?? rule.remedy) : undefined;
  // An estate has a hundred thousand of them: what is not there is left out without a copy.
  const made: { -readonly [Key in keyof Finding]: Finding[Key] } = {
    rule: id,
    control,
    title,
    severity,
    verdict: outcome.verdict,
    message: outcome.verdict === "pass" ? "" : withoutMarks(outcome.message),
    stack,
    address,
    type,
    name,
    file,
    fix,
  };
  if (azureName !== undefined) made.azureName = azureName;
  if (path !== undefined) made.path = path;
  if (workload !== undefined) made.workload = workload;
  if (line !== undefined) made.line = line;
  if (outcome.verdict === "unknown" && outcome.elsewhere) made.elsewhere = true;
  if (remedy !== undefined) made.remedy = remedy;
  return made;
}
