import { controls } from "../catalog";
import { frameworkPacks } from "./framework-packs";
import type { Pack } from "./pack";

/** Where to begin: what is critical or high. */
const baseline: Pack = {
  name: "baseline",
  title: "Critical and high findings only",
  includes: ({ severity }) => severity === "critical" || severity === "high",
  severityOf: ({ severity }) => severity,
};

/** Everything counts: low findings become medium, so that the default gate fails on them too. */
const strict: Pack = {
  name: "strict",
  title: "Every rule; low counts as medium",
  includes: () => true,
  severityOf: ({ severity }) => (severity === "low" ? "medium" : severity),
};

/** The packs of the kit: `baseline`, `strict`, and one per framework. Without a pack every rule counts as it is. */
export const kitPacks: readonly Pack[] = [baseline, strict, ...frameworkPacks(controls)];

/** The pack of a name among those of the kit and the given ones, or undefined. */
export function findPack(name: string, userPacks: readonly Pack[] = []): Pack | undefined {
  return [...kitPacks, ...userPacks].find((pack) => pack.name === name);
}
