import type { OfferName } from "../../blueprint";
import { declarationOf } from "../../declaration-of";
import { neededBy } from "../../workload-relations";
import type { Workload } from "../deployment.generated";
import type { DeepPartial } from "../draft";
import type { DeploymentCheck } from "./check";
import { closestOf } from "./closest-of";

type Workloads = readonly (DeepPartial<Workload> | undefined)[];

const offers = (workload: DeepPartial<Workload>, offer: OfferName) =>
  declarationOf(workload.blueprint)?.offers?.includes(offer) === true;

/** What a workload needs of another one, that one offers, and one of them can be applied first. */
export const needs: DeploymentCheck = function* ({ workloads = [] }) {
  for (const [i, workload] of workloads.entries()) {
    if (!workload) continue;
    for (const { offer, name, path: below } of neededBy(workload)) {
      const path = ["workloads", i, ...below];
      const provider = workloads.find((other) => other?.name === name);
      if (provider && needsBack(provider, workload, workloads)) {
        const message = provider === workload ? "is the workload itself" : `needs ${String(workload.name)} itself`;
        yield { code: "ZTAI-CFG-085", path, message, fix: "take one of the names away" };
        continue;
      }
      // What is wrong with the provider's blueprint is reported there.
      if (provider && (provider.blueprint === undefined || offers(provider, offer))) continue;
      const message = provider ? `offers no ${words[offer]}` : "is not a workload of this file";
      const otherwise = "name a workload whose blueprint offers that: ztai blueprints";
      yield { code: "ZTAI-CFG-084", path, message, ...closestOf(name, offering(offer, workloads), otherwise) };
    }
  }
};

const words: Readonly<Record<OfferName, string>> = { agents: "agents", "model-gateway": "AI gateway" };

function offering(offer: OfferName, workloads: Workloads): string[] {
  return workloads.flatMap((each) => (each?.name !== undefined && offers(each, offer) ? [each.name] : []));
}

/** Whether `from` needs `target`, itself or by what it needs. */
function needsBack(from: DeepPartial<Workload>, target: DeepPartial<Workload>, workloads: Workloads): boolean {
  const seen = new Set<DeepPartial<Workload>>();
  const reach = (workload: DeepPartial<Workload>): boolean => {
    if (workload === target) return true;
    if (seen.has(workload)) return false;
    seen.add(workload);
    return neededBy(workload).some(({ name }) => {
      const next = workloads.find((other) => other?.name === name);
      return next !== undefined && reach(next);
    });
  };
  return reach(from);
}
