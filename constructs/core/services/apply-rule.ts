import type { AzureService } from "./service";

/** A resource as it is written to Terraform's JSON. */
export interface WrittenResource {
  /** `type.name` */
  readonly address: string;
  /** Terraform type. */
  readonly type: string;
  /** Arguments. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** The resources around a value: those of its stack, and what stands in other stacks of the estate. */
export interface Neighbours {
  /** Every Azure service that the kit writes. */
  readonly services: readonly AzureService[];
  /** Resources of the same stack. */
  readonly stack: readonly WrittenResource[];
  /** Resources of every stack of the estate. */
  readonly estate: readonly WrittenResource[];
  /** The resource that `reference` is about: `${type.name.attribute}`, or a literal ARM id that one of the estate has. */
  target(reference: unknown): WrittenResource | undefined;
  /** The literal text behind a reference to an argument; the value itself where it is none. */
  literal(value: unknown): unknown;
  /** What is created before a resource in its stack, directly or not. */
  before(resource: WrittenResource): ReadonlySet<WrittenResource>;
}

/** A value with everything that a rule may compare it with. */
export interface PlacedValue extends Neighbours {
  /** With references to literals followed. */
  readonly value: unknown;
  /** As it is written. */
  readonly written: unknown;
  /** The block that holds it: the resource's own arguments, or one of a nested block. */
  readonly block: Readonly<Record<string, unknown>>;
  readonly resource: WrittenResource;
}

/** What kind of fact a rule is; pages and counts group by it. */
export type RuleKind =
  "choice" | "combination" | "flag" | "name" | "number" | "order" | "reference" | "text" | "unverified";

/** What Azure accepts for one argument, or of one resource as a whole. */
export interface ApplyRule {
  readonly kind: RuleKind;
  /** The rule in a phrase, such as `1 to 12`. */
  readonly says: string;
  /** Whether Azure accepts the value. */
  readonly accepts: (value: PlacedValue) => boolean;
  /** Page that says so. @default - the page of the type */
  readonly source?: string;
}

/** `rule` with the page that says so. */
export function from(source: string, rule: ApplyRule): ApplyRule {
  return { ...rule, source };
}

/** All of `rules`; of the kind and with the source of the first. */
export function allRules(...rules: readonly [ApplyRule, ...ApplyRule[]]): ApplyRule {
  const [{ kind, source }] = rules;
  const sources = [source, ...rules.map((rule) => rule.source)].filter((each) => each !== undefined);
  return {
    kind,
    says: rules.map(({ says }) => says).join("; "),
    accepts: (value) => rules.every((rule) => rule.accepts(value)),
    ...(sources[0] !== undefined && { source: sources[0] }),
  };
}

/** true or false, which Azure takes alike. */
export const trueOrFalse: ApplyRule = {
  kind: "flag",
  says: "true or false",
  accepts: ({ value }) => typeof value === "boolean",
};

/** One of a closed list, with its case. */
export function oneOf(...allowed: readonly (string | number | boolean)[]): ApplyRule {
  return {
    kind: "choice",
    says: allowed.length === 1 ? String(allowed[0]) : `one of ${allowed.join(", ")}`,
    accepts: ({ value }) => (allowed as readonly unknown[]).includes(value),
  };
}

/** A whole number, also as text. */
export function between(least: number, most: number, unit = ""): ApplyRule {
  const says = most === Number.MAX_SAFE_INTEGER ? `${least} or more` : `${least} to ${most}`;
  return {
    kind: "number",
    says: unit === "" ? says : `${says} ${unit}`,
    accepts: ({ value }) => {
      const number = Number(value);
      return /^-?\d+$/.test(String(value)) && number >= least && number <= most;
    },
  };
}

/** A whole number with no upper end. */
export function atLeast(least: number, unit = ""): ApplyRule {
  return between(least, Number.MAX_SAFE_INTEGER, unit);
}

/** Text of a length, and of a form where `form` is given. */
export function textOfLength([least, most]: readonly [number, number], form?: RegExp, formSays = ""): ApplyRule {
  const length = `${least} to ${most} characters`;
  return {
    kind: "text",
    says: formSays === "" ? length : `${length}: ${formSays}`,
    accepts: ({ value }) =>
      typeof value === "string" && value.length >= least && value.length <= most && (form?.test(value) ?? true),
  };
}

/** Text of a form. */
export function matching(form: RegExp, says: string): ApplyRule {
  return { kind: "text", says, accepts: ({ value }) => typeof value === "string" && form.test(value) };
}

/** No public page states what Azure accepts; the value is not empty. */
export function unverified(lookedFor: string): ApplyRule {
  return {
    kind: "unverified",
    says: `not verified: ${lookedFor}`,
    accepts: ({ value }) => value !== "" && value !== undefined,
  };
}

/** A rule over several arguments, resources or stacks. */
export function demand(says: string, accepts: ApplyRule["accepts"], source?: string): ApplyRule {
  return { kind: "combination", says, accepts, ...(source !== undefined && { source }) };
}

/** A rule about what must exist earlier. */
export function after(says: string, accepts: ApplyRule["accepts"], source?: string): ApplyRule {
  return { ...demand(says, accepts, source), kind: "order" };
}

/** A GUID. */
export const guid: ApplyRule = matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, "a GUID");
