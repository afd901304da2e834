import type { ModelFacts } from "../../../constructs/ai/models";
import { nearest as suggest } from "../../../common/nearest";
import type { Path } from "../../../common/yaml/located";
import type { Model } from "../deployment.generated";
import type { DeepPartial, Draft } from "../draft";
import { modelCatalog } from "../model-catalog";
import type { DeploymentCheck, DraftFinding } from "./check";
import { modelLists } from "./model-lists";

/** A model of a workload, and what the catalog says of it. */
interface Listed {
  readonly model: DeepPartial<Model>;
  readonly path: Path;
  /** @default - it is not on the list */
  readonly facts?: ModelFacts;
}

/** Models are on the allow-list, in a version that is. Implements ZTAI-AI-01. */
export const allowedModels: DeploymentCheck = function* (draft) {
  const names = [...modelCatalog(draft).keys()];
  for (const { model, path, facts } of modelsOf(draft)) {
    if (!facts) {
      const meant = suggest(model.name ?? "", names);
      const fix =
        meant === undefined ? "choose one of them, or approve it under allowedModels" : `did you mean ${meant}?`;
      const message = "is not an allowed model";
      yield { code: "ZTAI-CFG-050", path: [...path, "name"], message, allowed: names.join(", "), fix };
    } else if (model.version !== undefined && !Object.hasOwn(facts.versions, model.version)) {
      const allowed = Object.keys(facts.versions).join(", ");
      const fix = "choose one of them, or approve it under allowedModels";
      const message = `is not an allowed version of ${model.name}`;
      yield { code: "ZTAI-CFG-051", path: [...path, "version"], message, allowed, fix };
    }
  }
};

/**
 * Versions are in service, each out of service once for the whole file: Azure refuses to deploy one that is not, and what was
 * deployed before answers with errors (https://learn.microsoft.com/azure/ai-services/openai/concepts/model-retirements).
 */
export const modelsInService: DeploymentCheck = function* (draft, { today }) {
  const retired = new Map<string, Listed & { readonly day: string; readonly others: Path[] }>();
  for (const listed of modelsOf(draft)) {
    const { model, path, facts } = listed;
    const { name, version = "", existing = false } = model;
    const day = facts && Object.hasOwn(facts.versions, version) ? facts.versions[version]?.retires : undefined;
    if (day === undefined || day > today) continue;
    const key = JSON.stringify([name, version, existing]);
    const known = retired.get(key);
    if (known) known.others.push(path);
    else retired.set(key, { ...listed, day, others: [] });
  }
  for (const { model, path, day, others } of retired.values()) yield outOfService(model, path, day, others.length);
};

function outOfService({ name, existing }: DeepPartial<Model>, path: Path, day: string, others: number): DraftFinding {
  const more = others === 0 ? "" : `, here and in ${others} more ${others === 1 ? "model" : "models"}`;
  const known = { code: "ZTAI-CFG-055", path: [...path, "version"] } as const;
  if (existing === true) {
    const message = `of ${name} left service on ${day} and answers with errors${more}`;
    return { ...known, message, fix: "move to a newer model", severity: "warning" };
  }
  const message = `of ${name} left service on ${day}: Azure refuses to deploy it${more}`;
  const fix = "move to a newer model; one that was deployed before that day may stay with existing: true";
  return { ...known, message, fix };
}

function* modelsOf(draft: Draft): Generator<Listed> {
  const catalog = modelCatalog(draft);
  for (const { models, path } of modelLists(draft)) {
    for (const [j, model] of models.entries()) {
      if (model?.name === undefined) continue;
      yield { model, path: [...path, j], facts: catalog.get(model.name) };
    }
  }
}
