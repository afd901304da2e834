import { regionOf } from "../../../constructs/core/regions";
import { reservedWordIn } from "../../../constructs/core/services/name-rule";
import type { Path } from "../../../common/yaml/located";
import type { DeploymentCheck, DraftFinding } from "./check";
import { workloadsWith } from "./workloads-with";

const fix = "choose another name";

/**
 * No name of an Azure resource holds a word that Azure reserves: neither the names that the file gives, nor those that the kit
 * makes of them. https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-reserved-resource-name
 */
export const reservedNames: DeploymentCheck = function* (draft) {
  const { environment, location, platform, workloads } = draft;
  yield* given(["environment"], partOfName(environment));
  yield* keys(["platform", "network", "peerings"], platform?.network?.peerings);
  for (const [i, workload] of (workloads ?? []).entries()) {
    if (!workload) continue;
    const path: Path = ["workloads", i];
    const region = workload.location ?? location;
    const rest = [environment ?? "", region === undefined ? "" : regionOf(region).code].join("");
    // Storage accounts and registries have names without hyphens.
    yield* given([...path, "name"], partOfName(workload.name) ?? joined(workload.name, rest));
    yield* keys([...path, "peerings"], workload.peerings);
  }
  for (const { workload, path } of workloadsWith(draft, "jobs")) yield* keys([...path, "jobs"], workload.jobs);
  for (const { workload, path } of workloadsWith(draft, "models")) {
    for (const [j, model] of (workload.models ?? []).entries()) {
      yield* reservedName([...path, "models", j, "deploymentName"], model?.deploymentName);
    }
  }
  for (const { workload, path } of workloadsWith(draft, "contentFilters")) {
    for (const [filter, profile] of Object.entries(workload.contentFilters ?? {})) {
      const below: Path = [...path, "contentFilters", filter];
      yield* reservedName(below, filter, true);
      for (const [list, blocklist] of Object.entries(profile?.blocklists ?? {})) {
        yield* reservedName([...below, "blocklists", list], list, true);
        for (const term of Object.keys(blocklist?.terms ?? {})) {
          yield* reservedName([...below, "blocklists", list, "terms", term], term, true);
        }
      }
    }
  }
};

/** Names that stand within another: after the abbreviation of a kind, so that words of a whole name or at its start do not count. */
function partOfName(name: string | undefined): string | undefined {
  return name === undefined ? undefined : reservedWordIn(`x-${name}`);
}

/** The whole name of an Azure resource, where Azure reserves it. */
export function* reservedName(path: Path, name: string | undefined, ofKey = false): Generator<DraftFinding> {
  yield* given(path, name === undefined ? undefined : reservedWordIn(name), ofKey);
}

function joined(name: string | undefined, rest: string): string | undefined {
  return name === undefined ? undefined : reservedWordIn(`x${name.replaceAll("-", "")}${rest}`);
}

function* keys(path: Path, named: object | undefined): Generator<DraftFinding> {
  for (const name of Object.keys(named ?? {})) yield* given([...path, name], partOfName(name), true);
}

function* given(path: Path, word: string | undefined, ofKey = false): Generator<DraftFinding> {
  if (word === undefined) return;
  const message = `makes a name with ${word}, which Azure reserves`;
  yield { code: "ZTAI-CFG-042", path, message, fix, ...(ofKey && { ofKey }) };
}
