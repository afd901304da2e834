import { mergedObjects } from "../../common/merged-objects";
import type { JsonObject } from "../../common/json";

/** What a rule says of one resource. There are four verdicts, and unknown is never a pass. */
export type Outcome =
  | { readonly verdict: "pass" }
  | { readonly verdict: "fail"; readonly message: string; readonly remedy?: Remedy }
  | {
      readonly verdict: "unknown";
      readonly message: string;
      /** The input does not hold it, and it may live outside: whoever knows can answer. @default - it is in the input */
      readonly elsewhere?: true;
    }
  | { readonly verdict: "not-applicable"; readonly message: string };

/** The four verdicts. */
export type Verdict = Outcome["verdict"];

/** What to write instead, as one would type it. */
export interface Remedy {
  readonly hcl: string;
  readonly typescript: string;
  /** The same as arguments of the resource, in Terraform's JSON. @default - it is written elsewhere than on the resource */
  readonly set?: JsonObject;
  /** Type of the resource whose arguments they are. @default - the judged one */
  readonly of?: string;
}

/** One for all: an estate has hundreds of thousands. */
const passed: Outcome = Object.freeze({ verdict: "pass" });

export function pass(): Outcome {
  return passed;
}

/** @param message what was found and what must be, without the resource's address */
export function fail(message: string, remedy?: Remedy): Outcome {
  return remedy ? { verdict: "fail", message, remedy } : { verdict: "fail", message };
}

/** @param message why it cannot be decided from the text */
export function unknown(message: string): Outcome {
  return { verdict: "unknown", message };
}

/** @param message what the input does not hold and may live outside of it */
export function elsewhere(message: string): Outcome {
  return { verdict: "unknown", message, elsewhere: true };
}

export function notApplicable(message: string): Outcome {
  return { verdict: "not-applicable", message };
}

/** All must pass: the failures together, else the first unknown, else pass; not applicable when none applies. */
export function all(outcomes: readonly Outcome[]): Outcome {
  if (first(outcomes, "fail")) return failedTogether(outcomes);
  return first(outcomes, "unknown") ?? first(outcomes, "pass") ?? outcomes[0] ?? notApplicable("nothing to judge");
}

function failedTogether(outcomes: readonly Outcome[]): Outcome {
  const failures = outcomes.filter((outcome) => outcome.verdict === "fail");
  const [only, ...others] = failures;
  if (only && others.length === 0) return only;
  const remedies = failures.flatMap(({ remedy }) => remedy ?? []);
  const message = [...new Set(failures.map((failure) => failure.message))].join("; ");
  return remedies.length === 0 ? fail(message) : fail(message, joined(remedies));
}

/** One must pass: pass, else the first unknown, else the failure that `otherwise` describes. */
export function any(outcomes: readonly Outcome[], otherwise: string): Outcome {
  return first(outcomes, "pass") ?? first(outcomes, "unknown") ?? fail(otherwise);
}

function first(outcomes: readonly Outcome[], verdict: Verdict): Outcome | undefined {
  return outcomes.find((outcome) => outcome.verdict === verdict);
}

function joined(remedies: readonly Remedy[]): Remedy {
  const lines = (key: "hcl" | "typescript") => [...new Set(remedies.map((remedy) => remedy[key]))].join("\n");
  const text = { hcl: lines("hcl"), typescript: lines("typescript") };
  const sets = remedies.map(({ set }) => set).filter((set) => set !== undefined);
  const [of, ...others] = new Set(remedies.map((remedy) => remedy.of));
  if (sets.length < remedies.length || others.length > 0) return text;
  return {
    ...text,
    set: sets.reduce<JsonObject>((joined, set) => mergedObjects(joined, set), {}),
    ...(of === undefined ? {} : { of }),
  };
}
