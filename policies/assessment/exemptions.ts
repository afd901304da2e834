import type { TerraformDocument } from "../estate/document";
import { parseExemption, type Exemption } from "../estate/written-exemption";
import { covers, daysLeft, type AppliedExemption } from "./exemption";
import { isObject, own } from "../../common/json";
import type { Problem } from "../../common/problem";
import type { Finding } from "../engine/run";

/** A finding, with the exemption that covers it. */
export interface JudgedFinding extends Finding {
  readonly exemption?: Exemption;
}

/** Findings after exemptions, and what became of each exemption. */
export interface Exempted {
  readonly findings: readonly JudgedFinding[];
  readonly exemptions: readonly AppliedExemption[];
  readonly problems: readonly Problem[];
}

/** Exemptions that stacks carry under `//.ztai.exemptions`; the same one in several stacks is one. */
export function embeddedExemptions(documents: readonly TerraformDocument[]): {
  readonly exemptions: readonly Exemption[];
  readonly problems: readonly Problem[];
} {
  const parsed = documents.flatMap(({ json, file }) => {
    const comment = own(json, "//");
    const ztai = isObject(comment) ? own(comment, "ztai") : undefined;
    const list = isObject(ztai) ? own(ztai, "exemptions") : undefined;
    return Array.isArray(list)
      ? list.map((raw, index) => parseExemption(raw, file, `//.ztai.exemptions[${index}]`))
      : [];
  });
  return {
    exemptions: distinct(parsed.flatMap(({ exemption }) => exemption ?? [])),
    problems: distinctBy(
      parsed.flatMap(({ problems }) => problems),
      ({ place, found }) => `${place} ${found}`,
    ),
  };
}

/** Marks the failures and unknowns that an exemption covers. An expired one covers nothing and is a problem. */
export function applyExemptions(findings: readonly Finding[], given: readonly Exemption[], today: string): Exempted {
  const named = openByName(findings);
  const covered = new Map<Finding, Exemption>();
  const exemptions = distinct(given).map((exemption): AppliedExemption => {
    const matching = (named.get(exemption.control) ?? []).filter((finding) => covers(exemption, finding));
    const left = daysLeft(exemption.expires, today);
    const state = left < 0 ? "expired" : matching.length === 0 ? "unused" : "active";
    if (state === "active") {
      for (const finding of matching) if (!covered.has(finding)) covered.set(finding, bare(exemption));
    }
    return { ...exemption, state, findings: matching.length, daysLeft: left };
  });
  return {
    findings: findings.map((finding) => {
      const exemption = covered.get(finding);
      return exemption ? { ...finding, exemption } : finding;
    }),
    exemptions,
    problems: exemptions.flatMap((exemption) => problemOf(exemption)),
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

function distinct(exemptions: readonly Exemption[]): readonly Exemption[] {
  return distinctBy(exemptions.map(bare), (exemption) => JSON.stringify(exemption));
}

function distinctBy<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
