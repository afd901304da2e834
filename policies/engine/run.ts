import type { Graph } from "../estate/graph";
import { fail, type Outcome, type Remedy, type Verdict } from "./outcome";
import type { Resource } from "../estate/resource";
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

/** Judges every resource by every rule for its type, in the order of the rules, then of the resources. */
export function runRules(rules: readonly Rule[], graph: Graph): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    const isGeneral = rule.on.includes(everyType);
    for (const resource of judgedBy(rule, graph)) {
      const outcome = judge(rule, resource, graph);
      if (isGeneral && outcome.verdict === "not-applicable") continue;
      if (!saysNothing(outcome, resource)) findings.push(finding(rule, resource, outcome));
    }
  }
  return findings;
}

function judgedBy(rule: Rule, graph: Graph): readonly Resource[] {
  if (!rule.on.includes(everyType)) return graph.all(...rule.on);
  return graph.resources.filter(({ mode }) => mode === "managed" || mode === "data");
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

function finding(rule: Rule, resource: Resource, outcome: Outcome): Finding {
  const { id, control, title, severity, fix } = rule;
  const { stack, address, type, name, path, workload, file } = resource;
  const { azureName, line } = resource;
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
