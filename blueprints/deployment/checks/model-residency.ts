import { protections } from "../../../constructs/core/classification";
import { regionOf } from "../../../constructs/core/regions";
import type { DeepPartial, Draft } from "../draft";
import type { Model, Workload } from "../deployment.generated";
import { modelCatalog } from "../model-catalog";
import type { Check, Finding } from "./check";

/** Control that a deployment type which processes data elsewhere breaks. */
const residencyControl = "ZTAI-DA-17";

/** Deployment types keep data in the region or its data zone, and are offered there. Implements ZTAI-DA-17. */
export const modelResidency: Check = function* (draft) {
  const catalog = modelCatalog(draft);
  for (const [i, workload] of (draft.workloads ?? []).entries()) {
    for (const [j, model] of (workload?.models ?? []).entries()) {
      if (!workload || model?.sku === undefined) continue;
      const path = ["workloads", i, "models", j, "sku"];
      const skus = model.name === undefined ? undefined : catalog.find(model.name)?.skus;
      const problem = leavesRegion(model.sku, workload, draft) ?? notOffered(model.sku, model, workload, skus);
      if (problem) yield { path, found: model.sku, ...problem };
    }
  }
};

type Residency = Pick<Finding, "code" | "message" | "fix" | "allowed">;

function leavesRegion(sku: Model["sku"], workload: DeepPartial<Workload>, draft: Draft): Residency | undefined {
  const bound = workload.classification !== undefined && protections[workload.classification].regionBound;
  const reason = sku.startsWith("Global")
    ? "processes prompts in any region of the world"
    : bound && sku.startsWith("DataZone")
      ? `processes prompts outside the region, and the workload is ${workload.classification}`
      : undefined;
  if (reason === undefined || isExempt(workload, draft)) return undefined;
  const allowed = bound
    ? "Standard, ProvisionedManaged"
    : "Standard, ProvisionedManaged, DataZoneStandard, DataZoneProvisionedManaged";
  const fix = `choose one of them, or record an exemption from ${residencyControl} for the resource ${workload.name ?? "workload"}`;
  return { code: "ZTAI-CFG-052", message: reason, allowed, fix };
}

function isExempt(workload: DeepPartial<Workload>, draft: Draft): boolean {
  return (draft.exemptions ?? []).some(
    (exemption) => exemption?.control === residencyControl && exemption.resource === workload.name,
  );
}

function notOffered(
  sku: Model["sku"],
  model: DeepPartial<Model>,
  workload: DeepPartial<Workload>,
  skus: readonly string[] | undefined,
): Residency | undefined {
  if (
    sku.startsWith("DataZone") &&
    workload.location !== undefined &&
    regionOf(workload.location).dataZone === undefined
  ) {
    const message = `is not offered in ${workload.location}, which belongs to no data zone`;
    return {
      code: "ZTAI-CFG-032",
      message,
      allowed: "Standard, ProvisionedManaged",
      fix: "choose one of them, or another region",
    };
  }
  // Global and batch types are outside the table.
  if (skus === undefined || sku.startsWith("Global") || sku.endsWith("Batch") || skus.includes(sku)) return undefined;
  const message = `is not offered for ${model.name}`;
  return { code: "ZTAI-CFG-053", message, allowed: skus.join(", "), fix: "choose one of them, or another model" };
}
