import type { TerraformDocument } from "../estate/document";
import { estateType } from "../estate/estate";
import { parseExemption, type Exemption } from "../estate/written-exemption";
import { coversFinding, type AppliedExemption } from "./exemption";
import { daysBetween } from "../../common/date";
import { isObject, own } from "../../common/json";
import type { Problem } from "../../common/problem";
import type { Declaration } from "../declarations";
import type { FindingCause } from "./causes";
import type { Finding } from "../engine/run";

/** A finding, with the exemption that covers it, or the declaration that stands in for what the input does not hold. */
export interface JudgedFinding extends Finding {
  readonly exemption?: Exemption;
  readonly declaration?: Declaration;
  /** The mistake that it comes from, together with others. @default - it stands alone */
  readonly cause?: FindingCause;
}

/** An exemption that stacks carry. */
export interface CarriedExemption extends Exemption {
  readonly stacks: readonly string[];
}

/** How far exemptions of stacks may reach. */
export interface ExemptionReach {
  /** All stacks of the estate. */
  readonly stacks: readonly string[];
  /** They hold in other stacks too. */
  readonly otherStacks: boolean;
}

/** Findings after exemptions, and what became of each exemption. */
export interface Exempted {
  readonly findings: readonly JudgedFinding[];
  readonly exemptions: readonly AppliedExemption[];
  readonly problems: readonly Problem[];
}

/** Exemptions that stacks carry under `//.ztai.exemptions`; the same one in several stacks is one. */
export function embeddedExemptions(documents: readonly TerraformDocument[]): {
  readonly exemptions: readonly CarriedExemption[];
  readonly problems: readonly Problem[];
} {
  const parsed = documents.flatMap(({ json, file, stack }) => {
    const comment = own(json, "//");
    const ztai = isObject(comment) ? own(comment, "ztai") : undefined;
    const list = isObject(ztai) ? own(ztai, "exemptions") : undefined;
    return Array.isArray(list)
      ? list.map((raw, index) => ({ stack, ...parseExemption(raw, file, `//.ztai.exemptions[${index}]`) }))
      : [];
  });
  return {
    exemptions: carried(parsed),
    problems: distinctBy(
      parsed.flatMap(({ problems }) => problems),
      ({ place, found }) => `${place} ${found}`,
    ),
  };
}

/** The same exemption in several stacks is one, which holds in each of them. */
function carried(
  parsed: readonly { readonly stack: string; readonly exemption?: Exemption }[],
): readonly CarriedExemption[] {
  const stacks = new Map<string, { readonly exemption: Exemption; readonly stacks: Set<string> }>();
  for (const { stack, exemption } of parsed) {
    if (!exemption) continue;
    const key = JSON.stringify(bare(exemption));
    const known = stacks.get(key) ?? { exemption, stacks: new Set<string>() };
    stacks.set(key, known);
    known.stacks.add(stack);
  }
  return Array.from(stacks.values(), (one) => ({ ...one.exemption, stacks: [...one.stacks] }));
}

/** Marks the failures and unknowns that an exemption covers. An expired one covers nothing and is a problem. */
export function applyExemptions(
  findings: readonly Finding[],
  given: readonly (Exemption & Partial<CarriedExemption>)[],
  today: string,
  reach: ExemptionReach,
): Exempted {
  if (given.length === 0) return { findings, exemptions: [], problems: [] };
  const strays: Problem[] = [];
  const named = openByName(findings);
  const covered = new Map<Finding, Exemption>();
  const exemptions = distinct(given).map((exemption): AppliedExemption => {
    const meant = (named.get(exemption.control) ?? []).filter((finding) => coversFinding(exemption, finding));
    const matching = meant.filter(({ stack }) => holdsIn(exemption.stacks, stack, reach));
    const outside = meant.find((finding) => !matching.includes(finding));
    if (outside) strays.push(straying(exemption, outside.stack));
    const left = daysBetween(today, exemption.expires);
    const state = left < 0 ? "expired" : matching.length === 0 ? "unused" : "active";
    if (state === "active") {
      for (const finding of matching) if (!covered.has(finding)) covered.set(finding, bare(exemption));
    }
    return { ...bare(exemption), state, findings: matching.length, daysLeft: left };
  });
  return {
    findings: findings.map((finding) => {
      const exemption = covered.get(finding);
      return exemption ? { ...finding, exemption } : finding;
    }),
    exemptions,
    problems: [...strays, ...exemptions.flatMap((exemption) => problemOf(exemption))],
  };
}

/** What is excused in a stack is that stack's affair; the estate as a whole is excused by all of them together. */
function holdsIn(stacks: readonly string[] | undefined, stack: string, reach: ExemptionReach): boolean {
  if (stacks === undefined || reach.otherStacks || stacks.includes(stack)) return true;
  return stack === estateType && reach.stacks.every((one) => stacks.includes(one));
}

function straying({ control, resource }: Exemption, stack: string): Problem {
  return {
    code: "ZTAI-POL-104",
    level: "error",
    file: "exemptions",
    place: `${control} on ${resource}`,
    found: `an exemption that also means a finding in ${stack}, where it does not stand`,
    allowed: "exemptions in the stack of the finding",
    fix: "write it there, or let the organisation's file of exemptions set policy.allowOtherStacks",
  };
}

/** Failures and unknowns by their rule and by their control, so that an exemption looks at few of them. */
function openByName(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const named = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.verdict !== "fail" && finding.verdict !== "unknown") continue;
    for (const name of new Set([finding.control, finding.rule])) {
      const same = named.get(name);
      if (same) same.push(finding);
      else named.set(name, [finding]);
    }
  }
  return named;
}

function problemOf({ state, control, resource, expires, owner }: AppliedExemption): readonly Problem[] {
  const place = `${control} on ${resource}`;
  if (state === "expired") {
    const fix = `let ${owner} repair the finding or renew the exemption`;
    return [
      {
        code: "ZTAI-POL-102",
        level: "error",
        file: "exemptions",
        place,
        found: `expired on ${expires}`,
        allowed: "a date from today on",
        fix,
      },
    ];
  }
  if (state === "active") return [];
  const found = "matches no finding";
  return [
    {
      code: "ZTAI-POL-103",
      level: "warning",
      file: "exemptions",
      place,
      found,
      allowed: "an exemption that is needed",
      fix: "remove it",
    },
  ];
}

function bare({ control, resource, category, reason, owner, expires }: Exemption): Exemption {
  return { control, resource, category, reason, owner, expires };
}

function distinct<E extends Exemption & Partial<CarriedExemption>>(exemptions: readonly E[]): readonly E[] {
  return distinctBy(exemptions, (exemption) => JSON.stringify([bare(exemption), exemption.stacks]));
}

function distinctBy<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
