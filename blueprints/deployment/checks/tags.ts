import { maximumTags, ownTags, reservedTagPrefix } from "../../../constructs/core/own-tags";
import type { Path } from "../../../common/yaml/located";
import type { DeploymentCheck, DraftFinding } from "./check";
import { sameKeys } from "./unique-names";

type Tags = Readonly<Record<string, string | undefined>>;

/** Where the value of each of the kit's own tags comes from. */
const sources: Readonly<Record<(typeof ownTags)[number], string>> = {
  environment: "from environment",
  owner: "from owner",
  workload: "from the name of the workload",
  managedBy: "to name itself",
  costCenter: "from costCenter",
  dataClassification: "from classification",
};

/**
 * Tags are as many as Azure takes, with the kit's own, and no two have the same name in another case
 * (https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources#limitations).
 */
export const tags: DeploymentCheck = function* ({ tags: all = {}, workloads }) {
  yield* namedWell(all, ["tags"]);
  yield* fewEnough(all, ["tags"]);
  for (const [i, workload] of (workloads ?? []).entries()) {
    const own = workload?.tags ?? {};
    const path = ["workloads", i, "tags"];
    yield* namedWell(own, path);
    for (const name of Object.keys(own)) {
      const same = Object.keys(all).find((other) => other.toLowerCase() === name.toLowerCase());
      if (same === undefined || same === name) continue;
      const message = `is the same as ${same} under tags: Azure compares names of tags without case`;
      yield { code: "ZTAI-CFG-041", path: [...path, name], ofKey: true, message, fix: `write ${same}` };
    }
    if (Object.keys(own).length > 0) yield* fewEnough({ ...all, ...own }, path);
  }
};

function* namedWell(given: Tags, path: Path): Generator<DraftFinding> {
  yield* sameKeys(path, Object.keys(given));
  for (const name of Object.keys(given)) {
    const prefix = reservedTagPrefix(name);
    if (prefix !== undefined) {
      const message = `begins with ${prefix}, which Azure reserves`;
      yield { code: "ZTAI-CFG-042", path: [...path, name], ofKey: true, message, fix: "choose another name" };
    }
    const own = ownTags.find((tag) => tag.toLowerCase() === name.toLowerCase());
    if (own === undefined) continue;
    const message = `is a tag that the kit sets itself, ${sources[own]}`;
    yield {
      code: "ZTAI-CFG-042",
      path: [...path, name],
      ofKey: true,
      message,
      fix: "remove it, or choose another name",
    };
  }
}

function* fewEnough(given: Tags, path: Path): Generator<DraftFinding> {
  const most = maximumTags - ownTags.length;
  const count = Object.keys(given).length;
  if (count <= most) return;
  const message = `make ${count} tags: with the kit's own ${ownTags.length} a resource would have more than the ${maximumTags} that Azure takes`;
  yield { code: "ZTAI-CFG-016", path, message, allowed: `at most ${most}`, fix: "remove some" };
}
