import type { TerraformDocument } from "./document";
import { covers, daysLeft, parseExemption, type AppliedExemption, type Exemption } from "./exemption";
import { isObject, own } from "./json";
import type { Problem } from "./problem";
import type { Finding } from "./run";

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
  const open = findings.filter(({ verdict }) => verdict === "fail" || verdict === "unknown");
  const exemptions = distinct(given).map((exemption): AppliedExemption => {
    const count = open.filter((finding) => covers(exemption, finding)).length;
    const left = daysLeft(exemption.expires, today);
    const state = left < 0 ? "expired" : count === 0 ? "unused" : "active";
    return { ...exemption, state, findings: count, daysLeft: left };
  });
  const active = exemptions.filter(({ state }) => state === "active");
  return {
    findings: findings.map((finding) => {
      const isOpen = finding.verdict === "fail" || finding.verdict === "unknown";
      const exemption = isOpen ? active.find((candidate) => covers(candidate, finding)) : undefined;
      return exemption ? { ...finding, exemption: bare(exemption) } : finding;
    }),
    exemptions,
    problems: exemptions.flatMap((exemption) => problemOf(exemption)),
  };
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
