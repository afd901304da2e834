import type { ContentFilterProps } from "../constructs/ai/content-filter";
import type { HarmCategory, HarmThresholds, Threshold } from "../constructs/ai/content-filter-profiles";
import { harmProfiles } from "../constructs/ai/content-filter-profiles";
import type { Processing, Throughput } from "../constructs/ai/deployment-sku";
import type { FilteredModel } from "../stacks/deploy-models";
import { modelCatalog } from "./deployment";
import type { ContentFilterProfile, Deployment, Model, ModelSku, SeverityThreshold } from "./deployment";

/** How the deployment file's names of deployment types read in the terms of the constructs. */
const processings: Readonly<Record<ModelSku, { processing?: Processing; throughput: Throughput }>> = {
  Standard: { processing: "region", throughput: "standard" },
  ProvisionedManaged: { processing: "region", throughput: "provisioned" },
  DataZoneStandard: { processing: "data-zone", throughput: "standard" },
  DataZoneProvisionedManaged: { processing: "data-zone", throughput: "provisioned" },
  GlobalStandard: { throughput: "standard" },
  GlobalProvisionedManaged: { throughput: "provisioned" },
};

/** A workload that deploys models. */
interface WorkloadWithModels {
  readonly name: string;
  readonly models: readonly Model[];
}

/** The models of a workload as the stack takes them; a global one carries the exemption that allows it. */
export function modelsOf(deployment: Deployment, workload: WorkloadWithModels): FilteredModel[] {
  const allowedModels = Object.fromEntries(modelCatalog(deployment));
  const acceptedRisk = deployment.exemptions.find(
    ({ control, resource }) => control === "ZTAI-DA-17" && resource === workload.name,
  );
  return workload.models.map(({ name, version, capacity, sku, deploymentName, contentFilter }) => ({
    ...processings[sku],
    model: name,
    version,
    capacity,
    name: deploymentName,
    contentFilter,
    allowedModels,
    acceptedRisk: sku.startsWith("Global") && acceptedRisk ? { ...acceptedRisk, control: "ZTAI-DA-17" } : undefined,
  }));
}

const thresholds: Readonly<Record<SeverityThreshold, Threshold>> = { low: "Low", medium: "Medium" };
const categories = { hate: "Hate", selfHarm: "Selfharm", sexual: "Sexual", violence: "Violence" } as const;

/** The workload's own content filters by name, beside `strict` and `balanced`. */
export function filterProfiles(
  profiles: Readonly<Record<string, ContentFilterProfile>>,
): Record<string, Omit<ContentFilterProps, "account">> {
  return Object.fromEntries(
    Object.entries(profiles).map(([name, { base, severityThresholds, blocklists, toolCalls, taskAdherence }]) => {
      const harms: Partial<Record<HarmCategory, HarmThresholds>> = { ...harmProfiles[base] };
      for (const [key, category] of Object.entries(categories)) {
        const threshold = severityThresholds[key as keyof typeof categories];
        if (threshold) harms[category] = { prompt: thresholds[threshold], completion: thresholds[threshold] };
      }
      const tools = toolCalls || taskAdherence ? true : undefined;
      return [name, { profile: { harms }, name, blocklists, tools, taskAdherence }];
    }),
  );
}
