import type { Graph } from "../estate/graph";
import type { JsonObject } from "../../common/json";
import type { Outcome, Remedy, Verdict } from "./outcome";
import type { Resource } from "../estate/resource";

/** How bad a failure is, from the worst. */
export const severities = ["critical", "high", "medium", "low"] as const;
export type Severity = (typeof severities)[number];

/** Terraform's JSON syntax, the shape of an example. */
export interface TerraformJson {
  /** What a synthesis says of itself. */
  readonly "//"?: JsonObject;
  readonly resource?: JsonObject;
  readonly data?: JsonObject;
  readonly provider?: JsonObject;
  readonly terraform?: JsonObject;
  readonly variable?: JsonObject;
  readonly locals?: JsonObject;
  readonly output?: JsonObject;
}

/** A configuration whose verdict the two examples do not show: where the rule begins to hold, and where it ends. */
export interface Edge {
  /** The case in a few words; completes the rule's id to a sentence. */
  readonly when: string;
  readonly given: TerraformJson;
  /** Other stacks of the same estate, by name. @default - none */
  readonly beside?: Readonly<Record<string, TerraformJson>>;
  /** What the rule says of every resource it judges there, or of each by its address. */
  readonly verdict: Verdict | Readonly<Record<string, Verdict>>;
}

/** In `on`: every resource of any type. What such a rule does not apply to is not reported. */
export const everyType = "*";

/** Decides one resource. `graph` answers what points at it and what it points at. */
export type Check = (resource: Resource, graph: Graph) => Outcome;

/** A rule is a value; one file holds one, as its default export. */
export interface Rule {
  /** Kebab-case, unique, and never reused for another meaning. */
  readonly id: string;
  /** The control it decides, such as `ZTAI-ID-02`. */
  readonly control: string;
  /** The finding in a few words: what is wrong when the rule fails. */
  readonly title: string;
  readonly severity: Severity;
  /** Resource types it judges, with `data.` before those that are only read; `terraform` is a stack's own settings, `estate` the whole input, once; `*` every resource. */
  readonly on: readonly string[];
  readonly check: Check;
  /** How to repair it, in a sentence. */
  readonly fix: string;
  /** Rules of other tools that it covers, as `tool:id`, such as `checkov:CKV_AZURE_134`. @default - none */
  readonly covers?: readonly string[];
  /** What to write. @default - what the check says, if it says anything */
  readonly remedy?: Remedy;
  /** Configurations that pass and fail: the rule's tests and its documentation. */
  readonly examples: { readonly pass: TerraformJson; readonly fail: TerraformJson };
  /** Cases at the edge of what it decides; tests as well. @default - none */
  readonly edges?: readonly Edge[];
}

/** Types a rule and returns it. */
export function rule(definition: Rule): Rule {
  return definition;
}
