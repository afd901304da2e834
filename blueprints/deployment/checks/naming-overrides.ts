import { kindOfName, nameProblem } from "../../../constructs/core/naming";
import { nameRules } from "../../../constructs/core/resource-names";
import type { DeploymentCheck } from "./check";

/** Names that replace computed ones: of a kind that the kit names, as Azure takes them, and each for one resource. */
export const namingOverrides: DeploymentCheck = function* ({ naming }) {
  const first = new Map<string, string>();
  for (const [computed, wanted] of Object.entries(naming?.overrides ?? {})) {
    if (wanted === undefined) continue;
    const path = ["naming", "overrides", computed];
    const kind = kindOfName(computed);
    if (kind === undefined) {
      const message = "is not a name that the kit computes";
      const fix = "take the name from the synthesized Terraform";
      yield { code: "ZTAI-CFG-015", path, ofKey: true, message, fix };
      continue;
    }
    const problem = nameProblem(kind, wanted);
    if (problem !== undefined) {
      yield {
        code: "ZTAI-CFG-015",
        path,
        message: `is not a name for its resource: it ${problem}`,
        fix: "choose another",
      };
      continue;
    }
    const { scope } = nameRules[kind];
    // In groups or parents of their own, resources may have the same name.
    if (scope !== "global" && scope !== "subscription") continue;
    const key = `${kind}/${wanted.toLowerCase()}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, computed);
    else yield { code: "ZTAI-CFG-041", path, message: `is the name for ${earlier} already`, fix: "choose another" };
  }
};
