import { controls } from ".";
import data from "./coverage.json";
import frameworks from "./frameworks.json";
import type { Control } from "./types";

/** Frameworks whose every id is covered by controls, or listed with a reason why not. */
export const coveredFrameworks = [
  "ztWorkshopTasks",
  "mcsbV2",
  "owaspLlm2025",
  "owaspAgentic2026",
  "ztAssessmentTests",
] as const;
export type CoveredFramework = (typeof coveredFrameworks)[number];

/** What the catalog does about one id of a framework: controls, or the reason why none. */
export type CoverageEntry = {
  readonly id: string;
  /** Title in the framework. @default - the source gives none */
  readonly title?: string;
} & (
  | { readonly covered: true; readonly controls: readonly string[] }
  | { readonly covered: false; readonly reason: string }
);

const domains: Readonly<Record<string, number>> = frameworks.mcsbV2Domains;
const aiTitles: Readonly<Record<string, string>> = frameworks.mcsbV2Ai;
const reasons: Readonly<Record<CoveredFramework, Readonly<Record<string, string>>>> = data.notCovered;

const idsOf: Readonly<Record<CoveredFramework, () => readonly (readonly [id: string, title?: string])[]>> = {
  ztWorkshopTasks: () => frameworks.ztWorkshopAi.map(({ id, title }) => [id, title]),
  mcsbV2: () => Object.entries(domains).flatMap(([domain, count]) => numbered(domain, count)),
  owaspLlm2025: () => Object.entries(frameworks.owaspLlm2025),
  owaspAgentic2026: () => Object.entries(frameworks.owaspAgentic2026),
  ztAssessmentTests: () => frameworks.ztAssessmentAi.map(({ testId, title }) => [testId, title]),
};

/**
 * Every id of a framework in its own order, each with the controls that map to it or the reason why none does.
 * Zero Trust Assessment: the tests of its AI pillar. MCSB v2: all domains.
 * @throws RangeError when an id has neither controls nor a reason, which a test of the catalog excludes
 */
export function coverage(framework: CoveredFramework): readonly CoverageEntry[] {
  return coverageOf(idsOf[framework](), controls, framework, reasons[framework]);
}

/** What `coverage` computes, for a catalog of one's own. */
export function coverageOf(
  ids: readonly (readonly [id: string, title?: string])[],
  catalog: readonly Control[],
  framework: string,
  notCovered: Readonly<Record<string, string>>,
): readonly CoverageEntry[] {
  const byId = new Map<string, string[]>();
  for (const { id, mappings } of catalog)
    for (const mapped of mappings[framework] ?? []) byId.set(mapped, [...(byId.get(mapped) ?? []), id]);
  return ids.map(([id, title]) => {
    const named = title === undefined ? { id } : { id, title };
    const mapped = byId.get(id);
    if (mapped) return { ...named, covered: true, controls: mapped };
    const reason = Object.hasOwn(notCovered, id) ? notCovered[id] : undefined;
    if (reason === undefined) throw new RangeError(`${framework} ${id} has no control and no reason`);
    return { ...named, covered: false, reason };
  });
}

function numbered(domain: string, count: number): readonly (readonly [string, string?])[] {
  return Array.from({ length: count }, (_, index) => {
    const id = `${domain}-${index + 1}`;
    return [id, aiTitles[id]] as const;
  });
}
