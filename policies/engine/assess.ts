import { controls } from "../catalog";
import { rules } from "../rules";
import { controlResults, type ControlResult } from "./control-status";
import { buildGraph } from "./estate";
import type { AppliedExemption, Exemption } from "./exemption";
import { isDate } from "./exemption";
import { applyExemptions, embeddedExemptions, type JudgedFinding } from "./exemptions";
import { loadInputs, type Input } from "./load";
import { makePlan, type PlanStep } from "./plan";
import { PolicyInputError, type Problem } from "./problem";
import type { Rule } from "./rule";
import { runRules } from "./run";
import { scoreControls, type Score } from "./score";

/** What is given besides the inputs. */
export interface AssessOptions {
  /** The day exemptions are judged on, `YYYY-MM-DD`. The engine never reads the clock. */
  readonly today: string;
  /** Exemptions from elsewhere. @default - those that the stacks carry */
  readonly exemptions?: readonly Exemption[];
  /** Rules to judge by. @default - all rules of the kit */
  readonly rules?: readonly Rule[];
}

/** The verdict on an estate. */
export interface Assessment {
  readonly today: string;
  readonly inputs: readonly Input[];
  /** Resources that the inputs manage. */
  readonly resources: number;
  readonly findings: readonly JudgedFinding[];
  readonly controls: readonly ControlResult[];
  readonly score: Score;
  readonly plan: readonly PlanStep[];
  readonly exemptions: readonly AppliedExemption[];
  /** Inputs that could not be read, and exemptions that are wrong, expired or unused. */
  readonly problems: readonly Problem[];
}

/**
 * Judges the Terraform at the paths as one estate.
 * @throws PolicyInputError when no input could be read or none holds a resource; what can be read is judged otherwise
 * @throws RangeError when `today` is no date
 */
export function assess(paths: readonly string[], options: AssessOptions): Assessment {
  if (!isDate(options.today))
    throw new RangeError(`today is ${JSON.stringify(options.today)}; it must be a date such as 2027-03-31`);
  const { inputs, documents, problems: unreadable } = loadInputs(paths);
  const graph = buildGraph(documents);
  const resources = graph.resources.filter(({ mode }) => mode === "managed").length;
  if (resources === 0) throw new PolicyInputError(unreadable.length > 0 ? unreadable : [nothingGiven(paths)]);
  const judging = options.rules ?? rules;
  const embedded = embeddedExemptions(documents);
  const given = [...embedded.exemptions, ...(options.exemptions ?? [])];
  const { findings, exemptions, problems } = applyExemptions(runRules(judging, graph), given, options.today);
  const results = controlResults(controls, judging, findings);
  return {
    today: options.today,
    inputs,
    resources,
    findings,
    controls: results,
    score: scoreControls(results),
    plan: makePlan(results, findings),
    exemptions,
    problems: [...unreadable, ...embedded.problems, ...problems],
  };
}

function nothingGiven(paths: readonly string[]): Problem {
  const file = paths.join(", ") || "no path";
  const allowed = "at least one Terraform resource";
  return {
    code: "ZTAI-POL-008",
    level: "error",
    file,
    place: "",
    found: "no resource",
    allowed,
    fix: "give the folder of a synthesis",
  };
}
