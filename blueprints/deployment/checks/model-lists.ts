import type { Path } from "../../../common/yaml/located";
import type { Model, RegionName, Workload } from "../deployment.generated";
import type { DeepPartial, Draft } from "../draft";
import { workloadsWith } from "./workloads-with";

/** Models that a workload deploys in one place: in its own region, or in an account of its pool. */
export interface ModelList {
  readonly workload: DeepPartial<Workload>;
  readonly models: readonly (DeepPartial<Model> | undefined)[];
  readonly location: RegionName | undefined;
  /** Place of the list. */
  readonly path: Path;
}

/** Every list of models of a file: what is checked of models holds wherever they are deployed. */
export function modelLists(draft: Draft): ModelList[] {
  return workloadsWith(draft, "models").flatMap(({ workload, path }): ModelList[] => {
    const { models = [], location } = workload;
    const own = { workload, models, location, path: [...path, "models"] };
    const pool = "pool" in workload ? (workload.pool ?? {}) : {};
    const further = Object.entries(pool).map(([name, member]) => ({
      workload,
      models: member?.models ?? [],
      location: member?.location ?? location,
      path: [...path, "pool", name, "models"],
    }));
    return [own, ...further];
  });
}
