import type { Certainty } from "./attack-graph";
import { goals, type Goal } from "./facts";
import type { AttackPath, Label } from "./questions";

/** A step as readers see it. */
export interface ExplainedStep {
  /** The step as a plain sentence. */
  readonly says: string;
  readonly certainty: Certainty;
  /** Id of the rule, name of the role or of the setting that allows it. */
  readonly allowedBy: string;
  /** @default - nothing in the input decides it */
  readonly address?: string;
  readonly stack?: string;
  readonly file?: string;
  /** From 1. @default - the source has no lines */
  readonly line?: number;
  /** What takes the step away. @default - nothing in the input does */
  readonly change?: string;
}

/** A path as readers see it. */
export interface ExplainedPath {
  readonly from: string;
  readonly to: string;
  readonly goal: Goal;
  readonly label: Label;
  readonly certainty: Certainty;
  /** All of it in a sentence. */
  readonly says: string;
  readonly steps: readonly ExplainedStep[];
}

const verbs: Readonly<Record<Goal, string>> = {
  read: "reads",
  change: "changes",
  use: "uses",
  govern: "takes over",
  become: "takes the place of",
  send: "sends data to",
  "try key": "gets as far as the keys of",
  "try sign-in": "gets as far as the sign-in of",
};

/** What happens on a path, as a sentence without its end. */
export function sentenceOf({ entry, goal, target, label }: AttackPath): string {
  const said = isLabelled(goal, label) ? ` (${spelled(label)})` : "";
  return `${entry.name} ${verbs[goal]} ${target.name}${said}`;
}

/** Targets that a sentence names for one verb. */
const namedTargets = 6;

/** What is done on paths of one entry, as the rest of a sentence: `reads A and B; sends data to C`. */
export function deedsOf(paths: readonly AttackPath[]): string {
  const parts = goals.flatMap((goal) => {
    const own = paths.filter((path) => path.goal === goal);
    const names = own.slice(0, namedTargets).map(({ target, certainty, label }) => {
      const marks = [
        ...(isLabelled(goal, label) ? [spelled(label)] : []),
        ...(certainty === "possible" ? ["possibly"] : []),
      ];
      return marks.length > 0 ? `${target.name} (${marks.join(", ")})` : target.name;
    });
    const more = own.length > names.length ? [`${own.length - names.length} more`] : [];
    return own.length > 0 ? [`${verbs[goal]} ${inWords([...names, ...more])}`] : [];
  });
  return parts.join("; ");
}

function inWords(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

function isLabelled(goal: Goal, label: Label): boolean {
  return label !== "unlabelled" && !/^(become|send|govern|try)/.test(goal);
}

/** A label as people write it. */
export function spelled(label: Label): string {
  return label === "highlyconfidential" ? "highly confidential" : label === "unknown" ? "label not known" : label;
}

/** A path with everything that a reader needs to believe it. */
export function explainPath(path: AttackPath): ExplainedPath {
  return {
    from: path.entry.id,
    to: path.target.id,
    goal: path.goal,
    label: path.label,
    certainty: path.certainty,
    says: `${sentenceOf(path)}.`,
    steps: path.steps.map(({ says, certainty, cause }) => {
      const { resource, allowedBy, change } = cause;
      const line = resource?.line;
      return {
        says,
        certainty,
        allowedBy,
        ...(resource && { address: resource.address, stack: resource.stack, file: resource.file }),
        ...(line !== undefined && { line }),
        ...(change !== undefined && { change }),
      };
    }),
  };
}
