import { controls } from "../catalog";
import { exemptionsFromComments, type SkipCommentAnswer } from "../exemption-files";
import { applyExemptionPolicy, type ExemptionPolicy, type PlacedExemption } from "../exemption-files";
import {
  carriedDeclarations,
  judgeDeclarations,
  standingDeclarations,
  withDeclarations,
  type AppliedDeclaration,
  type PlacedDeclaration,
} from "../declarations";
import { applyAnswers, type Answer, type AnsweredResult } from "../questions";
import { rules } from "../rules";
import { withCauses } from "./causes";
import { controlResults } from "./control-status";
import { contentOf, withoutAzure, type TypeCount } from "./content";
import { buildGraph } from "../estate/estate";
import type { Graph } from "../estate/graph";
import type { AppliedExemption } from "./exemption";
import type { Exemption } from "../estate/written-exemption";
import { isDate } from "../../common/date";
import { applyExemptions, embeddedExemptions, type JudgedFinding } from "./exemptions";
import type { FolderOptions } from "../estate/loaders/load-folder";
import { loadInputs, type Input, type LoadedEstate } from "../estate/loaders/load";
import { makePlan, type PlanStep } from "./remediation-plan";
import type { Problem } from "../../common/problem";
import { PolicyInputError } from "./input-error";
import type { Rule } from "../engine/rule";
import { runRules } from "../engine/run";
import { scoreControls, type Score } from "./score";
import { hasOpenParts, unreadParts, type UnreadPart } from "./unread";

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
  /** What owners say that they provide outside of the input. @default - what the stacks carry */
  readonly declarations?: readonly PlacedDeclaration[];
  /** Nothing that belongs to the estate lives outside of the inputs. @default - as the stacks say of themselves */
  readonly complete?: boolean;
  /** Rules to judge by. @default - all rules of the kit */
  readonly rules?: readonly Rule[];
  /** Names of what may stay unread, as globs: a module's address, name or source, or a file. @default - nothing */
  readonly allowUnread?: readonly string[];
  /** Problems of files that were read for these options; they become part of the assessment. @default - none */
  readonly problems?: readonly Problem[];
}

/** The verdict on an estate. */
export interface Assessment {
  readonly today: string;
  readonly inputs: readonly Input[];
  /**
   * A file of each configuration, by the place that its findings name: itself, or the first one with a resource where that place is
   * a folder; empty where no file of the folder has one.
   */
  readonly files: Readonly<Record<string, string>>;
  /** Resources that the inputs manage. */
  readonly resources: number;
  readonly findings: readonly JudgedFinding[];
  readonly controls: readonly AnsweredResult[];
  readonly score: Score;
  readonly plan: readonly PlanStep[];
  readonly exemptions: readonly AppliedExemption[];
  /** What owners say that they provide outside of the input, those that stacks carry first. */
  readonly declarations: readonly AppliedDeclaration[];
  /** Inputs that could not be read, and exemptions and declarations that are wrong, expired, contradicted or not needed. */
  readonly problems: readonly Problem[];
  /** Parts of the input that were not read; as long as one is not allowed, no control is met. Their problems are in `problems`. */
  readonly unread: readonly UnreadPart[];
  /** Types of resources that no rule judges, the most frequent first. */
  readonly notJudged: readonly TypeCount[];
}

/**
 * Judges the Terraform at the paths as one estate.
 * @throws PolicyInputError when no input could be read at all; what can be read is judged otherwise
 * @throws RangeError when `today` is not a date
 */
export async function assess(paths: readonly string[], options: AssessOptions & FolderOptions): Promise<Assessment> {
  return judge(await loadInputs(paths, options), options);
}

/** Judges an estate that was loaded. @throws as {@link assess} */
export function judge(estate: LoadedEstate, options: AssessOptions): Assessment {
  return judgedGraph(estate, options).assessment;
}

/** The verdict on an estate, and the graph that it is about. @throws as {@link assess} */
export function judgedGraph(
  estate: LoadedEstate,
  options: AssessOptions,
): { readonly assessment: Assessment; readonly graph: Graph } {
  const { today } = options;
  if (!isDate(today)) throw new RangeError(`today is ${JSON.stringify(today)}; it must be a date such as 2027-03-31`);
  if (estate.documents.length === 0) throw new PolicyInputError(estate.problems);
  const judging = options.rules ?? rules;
  const unread = unreadParts([...estate.problems, ...withoutAzure(estate, judging)], options.allowUnread ?? []);
  const isWhole = !hasOpenParts(unread.parts);
  // What could not be read may hold what is missing.
  const graph = buildGraph(estate.documents, { complete: isWhole ? options.complete : false });
  const content = contentOf(estate, graph, judging);
  const given = content.isEmpty ? [] : runRules(judging, graph);
  const allowed = allowedExemptions(estate, options, judging);
  const excused = applyExemptions(given, allowed.exemptions, today, {
    stacks: estate.documents.map(({ stack }) => stack),
    otherStacks: options.exemptionPolicy?.allowOtherStacks === true,
  });
  const carried = carriedDeclarations(estate.documents);
  const declared = [...carried.declarations, ...(options.declarations ?? [])];
  const standing = standingDeclarations(declared, excused.findings, today);
  const findings = withCauses(isWhole ? withDeclarations(excused.findings, standing) : excused.findings, graph);
  const decided = controlResults(controls, judging, findings, { isWhole, declared: standing.byCapability });
  const declarations = judgeDeclarations(declared, standing, decided, isWhole);
  const results = applyAnswers(decided, options.answers ?? []);
  const assessment: Assessment = {
    today,
    inputs: estate.inputs,
    files: filesOf(estate),
    resources: content.resources,
    findings,
    controls: results,
    score: scoreControls(results),
    plan: makePlan(results, findings),
    exemptions: excused.exemptions,
    declarations: declarations.declarations,
    problems: [
      ...unread.problems,
      ...content.problems,
      ...(options.problems ?? []),
      ...allowed.problems,
      ...excused.problems,
      ...carried.problems,
      ...declarations.problems,
    ],
    unread: unread.parts,
    notJudged: content.notJudged,
  };
  return { assessment, graph };
}

function filesOf({ documents, handwritten }: LoadedEstate): Assessment["files"] {
  return Object.fromEntries(
    documents.map((document) => {
      const { file, instances = [] } = document;
      const first = instances.find((instance) => instance.file !== undefined)?.file;
      return [file, handwritten.has(document) ? (first ?? "") : file];
    }),
  );
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
