import { controls } from "../catalog";
import { exemptionsFromComments, type SkipCommentAnswer } from "../exemption-files";
import { applyExemptionPolicy, type ExemptionPolicy, type PlacedExemption } from "../exemption-files";
import { applyAnswers, type Answer, type AnsweredResult } from "../questions";
import { rules } from "../rules";
import { controlResults } from "./control-status";
import { buildGraph } from "../estate/estate";
import type { AppliedExemption } from "./exemption";
import type { Exemption } from "../estate/written-exemption";
import { isDate } from "../../common/date";
import { applyExemptions, embeddedExemptions, type JudgedFinding } from "./exemptions";
import { loadInputs, type Input, type LoadedEstate } from "../estate/loaders/load";
import { makePlan, type PlanStep } from "./remediation-plan";
import type { Problem } from "../../common/problem";
import { PolicyInputError } from "./input-error";
import type { Rule } from "../engine/rule";
import { runRules } from "../engine/run";
import { scoreControls, type Score } from "./score";

/** What is given besides the inputs. */
export interface AssessOptions {
  /** The day exemptions are judged on, `YYYY-MM-DD`. The engine never reads the clock. */
  readonly today: string;
  /** Exemptions from elsewhere. @default - those that the stacks carry */
  readonly exemptions?: readonly (Exemption | PlacedExemption)[];
  /** What the organisation allows of exemptions, wherever they stand. @default - everything */
  readonly exemptionPolicy?: ExemptionPolicy;
  /** Lets the skip comments of other tools count, with who answers for them. @default - they do not count */
  readonly skipComments?: SkipCommentAnswer;
  /** Answers to what Terraform cannot show. @default - none */
  readonly answers?: readonly Answer[];
  /** Rules to judge by. @default - all rules of the kit */
  readonly rules?: readonly Rule[];
  /** Problems of files that were read for these options; they become part of the assessment. @default - none */
  readonly problems?: readonly Problem[];
}

/** The verdict on an estate. */
export interface Assessment {
  readonly today: string;
  readonly inputs: readonly Input[];
  /** Resources that the inputs manage. */
  readonly resources: number;
  readonly findings: readonly JudgedFinding[];
  readonly controls: readonly AnsweredResult[];
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
export async function assess(paths: readonly string[], options: AssessOptions): Promise<Assessment> {
  return judge(await loadInputs(paths), options);
}

/** Judges an estate that was loaded. @throws as {@link assess} */
export function judge(estate: LoadedEstate, options: AssessOptions): Assessment {
  const { today } = options;
  if (!isDate(today)) throw new RangeError(`today is ${JSON.stringify(today)}; it must be a date such as 2027-03-31`);
  const graph = buildGraph(estate.documents);
  const resources = graph.resources.filter(({ mode }) => mode === "managed").length;
  if (resources === 0) {
    throw new PolicyInputError(estate.problems.length > 0 ? estate.problems : [nothingGiven(estate.inputs)]);
  }
  const judging = options.rules ?? rules;
  const allowed = allowedExemptions(estate, options, judging);
  const { findings, exemptions, problems } = applyExemptions(runRules(judging, graph), allowed.exemptions, today);
  const results = applyAnswers(controlResults(controls, judging, findings), options.answers ?? []);
  return {
    today,
    inputs: estate.inputs,
    resources,
    findings,
    controls: results,
    score: scoreControls(results),
    plan: makePlan(results, findings),
    exemptions,
    problems: [...estate.problems, ...(options.problems ?? []), ...allowed.problems, ...problems],
  };
}

/** Exemptions from every place, less those that the organisation does not allow. */
function allowedExemptions(
  { documents, handwritten, skips }: LoadedEstate,
  { today, exemptions = [], exemptionPolicy = {}, skipComments }: AssessOptions,
  judging: readonly Rule[],
): { readonly exemptions: readonly PlacedExemption[]; readonly problems: readonly Problem[] } {
  const carried = embeddedExemptions(documents.filter((document) => !handwritten.has(document)));
  const beside = embeddedExemptions(documents.filter((document) => handwritten.has(document)));
  const comments = skipComments ? exemptionsFromComments(skips, judging, skipComments).exemptions : [];
  const placed: PlacedExemption[] = [
    ...carried.exemptions.map((exemption) => ({ ...exemption, origin: "deployment" as const })),
    ...beside.exemptions.map((exemption) => ({ ...exemption, origin: "inline" as const })),
    ...comments,
    ...exemptions.map((exemption) => ("origin" in exemption ? exemption : { ...exemption, origin: "file" as const })),
  ];
  const allowed = applyExemptionPolicy(placed, exemptionPolicy, { today, rules: judging });
  return {
    exemptions: allowed.exemptions,
    problems: [...carried.problems, ...beside.problems, ...allowed.problems],
  };
}

function nothingGiven(inputs: readonly Input[]): Problem {
  const file = inputs.map(({ path }) => path).join(", ") || "no path";
  const allowed = "at least one Terraform resource";
  return {
    code: "ZTAI-POL-008",
    level: "error",
    file,
    place: "",
    found: "no resource",
    allowed,
    fix: "give the folder of a synthesis, or of Terraform files",
  };
}
