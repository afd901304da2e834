import type { Path } from "../../../common/yaml/located";
import type { Workload } from "../deployment.generated";
import type { DeepPartial, Draft } from "../draft";

type KeyOf<W> = W extends W ? keyof W : never;
type Having<W, K> = W extends W ? (K extends keyof W ? W : never) : never;

/** A workload that has a field, whatever its blueprint is. */
export interface WorkloadWith<K extends KeyOf<Workload>> {
  readonly workload: DeepPartial<Having<Workload, K>>;
  readonly path: Path;
}

/** The workloads of a file that have a field: what is checked of a field holds for each blueprint that takes it. */
export function workloadsWith<K extends KeyOf<Workload>>({ workloads = [] }: Draft, key: K): WorkloadWith<K>[] {
  return workloads.flatMap((workload, i) => {
    if (workload === undefined || !Object.hasOwn(workload, key)) return [];
    return [{ workload: workload as WorkloadWith<K>["workload"], path: ["workloads", i] }];
  });
}
