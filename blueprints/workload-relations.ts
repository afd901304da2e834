import { declarationOf } from "./declaration-of";
import type { Workload } from "./deployment";
import type { BlueprintNeed, NamedWorkload } from "./blueprint";
import type { DeepPartial } from "./deployment/draft";

/** Another workload that one names, and what for. */
export interface NeededWorkload extends NamedWorkload {
  readonly offer: BlueprintNeed["offer"];
}

/** Workloads that `workload` names because it needs what they offer. */
export function neededBy(workload: DeepPartial<Workload>): readonly NeededWorkload[] {
  const { needs = [] } = declarationOf(workload.blueprint) ?? {};
  return needs.flatMap((need) => need.from(workload).map((named) => ({ ...named, offer: need.offer })));
}

/** Workloads that need what the one of this name offers, in the order of the file. */
export function consumersOf<W extends DeepPartial<Workload>>(name: string, workloads: readonly W[]): readonly W[] {
  return workloads.filter((workload) => neededBy(workload).some((needed) => needed.name === name));
}

/** Workloads in the order of the file, but each after those that it needs. What needs itself stays where it is. */
export function providersFirst(workloads: readonly Workload[]): readonly Workload[] {
  const ordered = new Set<Workload>();
  const visit = (workload: Workload, asking: ReadonlySet<Workload>): void => {
    if (ordered.has(workload) || asking.has(workload)) return;
    for (const { name } of neededBy(workload)) {
      const provider = workloads.find((other) => other.name === name);
      if (provider) visit(provider, new Set([...asking, workload]));
    }
    ordered.add(workload);
  };
  for (const workload of workloads) visit(workload, new Set());
  return [...ordered];
}

/** The workload of this name. The loader has checked that it is there. */
export function workloadNamed(name: string, workloads: readonly Workload[]): Workload {
  const found = workloads.find((workload) => workload.name === name);
  if (!found) throw new Error(`the file has no workload ${name}`);
  return found;
}
