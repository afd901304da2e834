import type { Draft } from "../draft";
import type { ErrorCode } from "../error-codes";
import type { Path } from "../../../common/yaml/located";
import { formatPath } from "../../../common/yaml/located";
import type { DeploymentCheck, DraftFinding } from "./check";
import { workloadsWith } from "./workloads-with";

/** What the platform calls its networks and its ways in, and its stacks' resources after them. */
const reserved: ReadonlySet<string> = new Set(["access", "hub", "platform"]);

/** Things that are told apart by name have one name each, and none the platform's. Azure compares names without case. */
export const uniqueNames: DeploymentCheck = function* (draft) {
  const { workloads, platform, allowedModels, exemptions } = draft;
  yield* duplicates("ZTAI-CFG-040", ["workloads"], workloads, "name");
  yield* duplicates("ZTAI-CFG-041", ["platform", "network", "egress"], platform?.network?.egress, "name");
  yield* duplicates("ZTAI-CFG-041", ["allowedModels"], allowedModels, "name");
  yield* sameExemptions(exemptions);
  for (const [i, workload] of (workloads ?? []).entries()) {
    if (workload?.name !== undefined && reserved.has(workload.name)) {
      const path = ["workloads", i, "name"];
      yield {
        code: "ZTAI-CFG-042",
        path,
        message: "is what the platform itself is called",
        fix: "choose another name",
      };
    }
  }
  for (const { workload, path } of workloadsWith(draft, "models")) {
    yield* duplicates("ZTAI-CFG-041", [...path, "models"], workload.models, "deploymentName");
  }
  for (const { workload, path } of workloadsWith(draft, "people")) {
    for (const group of ["developers", "operators"] as const) {
      yield* twice([...path, "people", group], workload.people?.[group]);
    }
  }
  for (const { workload, path } of workloadsWith(draft, "contentFilters")) {
    for (const [filter, profile] of Object.entries(workload.contentFilters ?? {})) {
      for (const [list, blocklist] of Object.entries(profile?.blocklists ?? {})) {
        const terms = [...path, "contentFilters", filter, "blocklists", list, "terms"];
        yield* sameKeys(terms, Object.keys(blocklist?.terms ?? {}));
      }
    }
  }
};

function* duplicates<K extends string>(
  code: ErrorCode,
  path: Path,
  items: readonly ({ readonly [P in K]?: string } | undefined)[] | undefined,
  key: K,
): Generator<DraftFinding> {
  const first = new Map<string, { readonly i: number; readonly name: string }>();
  for (const [i, item] of (items ?? []).entries()) {
    const name = item?.[key];
    if (name === undefined) continue;
    const earlier = first.get(name.toLowerCase());
    if (earlier === undefined) first.set(name.toLowerCase(), { i, name });
    else {
      const why = earlier.name === name ? "" : ": Azure compares names without case";
      const message = `is the ${key} of ${formatPath([...path, earlier.i])} already${why}`;
      yield { code, path: [...path, i, key], found: name, message, fix: "give each a name of its own" };
    }
  }
}

/** One exemption for a control on the same resource: of two, nobody knows which end and which reason count. */
function* sameExemptions(exemptions: Draft["exemptions"]): Generator<DraftFinding> {
  const first = new Map<string, number>();
  for (const [i, exemption] of (exemptions ?? []).entries()) {
    const { control, resource } = exemption ?? {};
    if (control === undefined || resource === undefined) continue;
    const key = JSON.stringify([control, resource]);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, i);
    else {
      const message = `is exempted for ${resource} by ${formatPath(["exemptions", earlier])} already`;
      yield { code: "ZTAI-CFG-041", path: ["exemptions", i, "control"], message, fix: "keep one of them" };
    }
  }
}

/** Object ids in a list once: Azure grants a role to a group once. In whichever case they are written. */
function* twice(path: Path, items: readonly (string | undefined)[] | undefined): Generator<DraftFinding> {
  for (const [i, item] of (items ?? []).entries()) {
    const earlier = item === undefined ? i : (items?.indexOf(item) ?? i);
    if (earlier === i) continue;
    const message = `stands in the list already, as item ${earlier + 1}`;
    yield { code: "ZTAI-CFG-041", path: [...path, i], message, fix: "remove it" };
  }
}

/** Keys that differ in case only. */
export function* sameKeys(path: Path, keys: readonly string[]): Generator<DraftFinding> {
  const first = new Map<string, string>();
  for (const key of keys) {
    const earlier = first.get(key.toLowerCase());
    if (earlier === undefined) first.set(key.toLowerCase(), key);
    else {
      const message = `is the same as ${earlier}: Azure compares names without case`;
      yield { code: "ZTAI-CFG-041", path: [...path, key], ofKey: true, message, fix: "keep one of them" };
    }
  }
}
