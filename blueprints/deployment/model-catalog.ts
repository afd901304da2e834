import type { ModelFacts } from "../../constructs/ai/models";
import { findModel, models } from "../../constructs/ai/models";
import type { Draft } from "./draft";

/** What may be deployed: the kit's list and what the organization adds under `allowedModels`. */
export interface ModelCatalog {
  /** Names of every allowed model. */
  readonly names: readonly string[];
  /** Facts about a model; undefined when it is not allowed. Of an organization's own, deployment types are not known. */
  find(name: string): CatalogEntry | undefined;
}

/** Facts about an allowed model. */
export interface CatalogEntry extends Pick<ModelFacts, "format" | "kind"> {
  /** Allowed versions, with the day of retirement where it is known. */
  readonly versions: Readonly<Record<string, { readonly retires?: string }>>;
  /** Resident deployment types. @default - not known: any is taken */
  readonly skus?: readonly string[];
}

/** The models that `deployment` may use. */
export function modelCatalog(deployment: Pick<Draft, "allowedModels">): ModelCatalog {
  const own = new Map<string, CatalogEntry>();
  for (const model of deployment.allowedModels ?? []) {
    if (!model?.name || !model.kind || !model.versions) continue;
    const versions = Object.fromEntries(model.versions.flatMap((version) => (version ? [[version, {}]] : [])));
    own.set(model.name, { format: model.format ?? "OpenAI", kind: model.kind, versions });
  }
  return {
    names: [...new Set([...Object.keys(models), ...own.keys()])],
    find: (name) => {
      const listed = findModel(name);
      const added = own.get(name);
      return listed && added ? { ...listed, versions: { ...added.versions, ...listed.versions } } : (listed ?? added);
    },
  };
}
