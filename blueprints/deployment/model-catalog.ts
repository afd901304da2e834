import type { ModelFacts, ModelVersion } from "../../constructs/ai/models";
import { models } from "../../constructs/ai/models";
import type { DeepPartial, Draft } from "./draft";
import type { AllowedModel } from "./deployment.generated";

/** Every model that a deployment may use, by name: the kit's list and what the organization adds under `allowedModels`. */
export function modelCatalog(deployment: Pick<Draft, "allowedModels">): ReadonlyMap<string, ModelFacts> {
  const catalog = new Map<string, ModelFacts>(Object.entries(models));
  for (const model of deployment.allowedModels ?? []) {
    if (!model?.name || !model.kind) continue;
    const { format = "OpenAI", kind } = model;
    const listed = catalog.get(model.name) ?? { format, kind, versions: {}, skus: [] };
    catalog.set(model.name, extend(listed, model));
  }
  return catalog;
}

/** What the organization names may stand in any region: it answers for what Azure offers there. */
function extend(listed: ModelFacts, { versions, skus }: DeepPartial<AllowedModel>): ModelFacts {
  const added = (versions ?? []).flatMap((version): [string, ModelVersion][] => {
    if (version === undefined) return [];
    const retires = Object.hasOwn(listed.versions, version) ? listed.versions[version]?.retires : undefined;
    return [[version, retires === undefined ? {} : { retires }]];
  });
  const addedSkus = (skus ?? []).flatMap((sku) => sku ?? []);
  return {
    ...listed,
    versions: { ...listed.versions, ...Object.fromEntries(added) },
    skus: [...new Set([...listed.skus, ...addedSkus])],
  };
}
