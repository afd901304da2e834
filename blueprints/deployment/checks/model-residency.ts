import { offeredSkus } from "../../../constructs/ai/deployment-sku";
import type { ModelFacts } from "../../../constructs/ai/models";
import { protections } from "../../../constructs/core/classification";
import { regionOf } from "../../../constructs/core/regions";
import type { DeepPartial, Draft } from "../draft";
import type { ClassificationLabel, Model, ModelSku, RegionName, Workload } from "../deployment.generated";
import { modelCatalog } from "../model-catalog";
import type { DeploymentCheck, DraftFinding } from "./check";
import { modelLists } from "./model-lists";

/** Control that a deployment type which processes data anywhere breaks. */
const residencyControl = "ZTAI-DA-17";

/** Deployment types keep data in the region or its data zone, and are offered there. Implements ZTAI-DA-17. */
export const modelResidency: DeploymentCheck = function* (draft) {
  const catalog = modelCatalog(draft);
  for (const { workload, models, location, path } of modelLists(draft)) {
    const placed = { ...workload, location };
    for (const [j, model] of models.entries()) {
      const sku = model?.sku;
      if (!model || sku === undefined) continue;
      const facts = model.name === undefined ? undefined : catalog.get(model.name);
      const problem =
        leavesZone(sku, workload, draft) ??
        leavesRegion(sku, placed) ??
        (facts && notOffered(sku, model, facts, location));
      if (problem) yield { path: [...path, j, "sku"], found: sku, ...problem };
    }
  }
};

type Problem = Pick<DraftFinding, "code" | "message" | "fix" | "allowed">;

const regional = "Standard, ProvisionedManaged";

function leavesZone(sku: ModelSku, { name, classification }: DeepPartial<Workload>, draft: Draft): Problem | undefined {
  if (!sku.startsWith("Global")) return undefined;
  const exempt = draft.exemptions?.some((it) => it?.control === residencyControl && it.resource === name);
  if (exempt) return undefined;
  const allowed = isBound(classification) ? regional : `${regional}, DataZoneStandard, DataZoneProvisionedManaged`;
  const fix = `choose one of them, or record an exemption from ${residencyControl} with resource: ${name ?? "the workload"}`;
  return { code: "ZTAI-CFG-052", message: "processes prompts in any region of the world", allowed, fix };
}

function leavesRegion(sku: ModelSku, { classification, location }: DeepPartial<Workload>): Problem | undefined {
  if (!sku.startsWith("DataZone")) return undefined;
  if (isBound(classification)) {
    const message = `processes prompts outside the region, which ${classification} data may not leave`;
    return { code: "ZTAI-CFG-052", message, allowed: regional, fix: "choose one of them" };
  }
  if (location === undefined || regionOf(location).dataZone !== undefined) return undefined;
  const message = `is not offered in ${location}, which belongs to no data zone`;
  return { code: "ZTAI-CFG-032", message, allowed: regional, fix: "choose one of them, or another region" };
}

function isBound(classification: ClassificationLabel | undefined): boolean {
  return classification !== undefined && protections[classification].regionBound;
}

function notOffered(
  sku: ModelSku,
  { name, version }: DeepPartial<Model>,
  facts: ModelFacts,
  location: RegionName | undefined,
): Problem | undefined {
  if (location === undefined || version === undefined || !Object.hasOwn(facts.versions, version)) return undefined;
  const offered = offeredSkus(facts, version, location);
  if (offered.includes(sku)) return undefined;
  const elsewhere = facts.versions[version]?.regions?.[sku] ?? [];
  const regions = elsewhere.length > 0 ? ` (${sku} is in ${[...elsewhere].sort().join(", ")})` : "";
  return {
    code: "ZTAI-CFG-053",
    message: `is not offered for ${name} ${version} in ${location}`,
    allowed: offered.join(", ") || "none",
    fix: `choose one that is, or another model or region${regions}; what Azure has added, approve under allowedModels`,
  };
}
