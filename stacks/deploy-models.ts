import type { ContentFilter, ContentFilterProps } from "../constructs/ai/content-filter";
import type { FoundryAccount } from "../constructs/ai/foundry-account";
import type { ModelDeployment, ModelDeploymentProps } from "../constructs/ai/model-deployment";
import { protections } from "../constructs/core/classification";

/** A model, with the name of its content filter. */
export interface FilteredModel extends Omit<ModelDeploymentProps, "account" | "contentFilter"> {
  /** `strict`, `balanced`, or a key of `contentFilters`. @default - the weakest that the classification allows */
  readonly contentFilter?: string;
}

/** Content filters of one's own, by name. */
export type ContentFilters = Readonly<Record<string, Omit<ContentFilterProps, "account">>>;

/** Deploys models to an account, each behind its content filter; every filter is made once. */
export function deployModels(
  account: FoundryAccount,
  models: readonly FilteredModel[],
  contentFilters: ContentFilters,
): ModelDeployment[] {
  const filters = new Map<string, ContentFilter>();
  return models.map(({ contentFilter, ...model }) => {
    // Two filters of one name would overwrite each other: what is not named is the classification's own.
    const name = contentFilter ?? protections[account.classification].contentFilter;
    const filter = filters.get(name) ?? addFilter(account, name, contentFilters);
    filters.set(name, filter);
    return account.addDeployment({ ...model, contentFilter: filter });
  });
}

function addFilter(account: FoundryAccount, name: string, contentFilters: ContentFilters): ContentFilter {
  if (name === "strict" || name === "balanced") return account.addContentFilter(name, { profile: name });
  return account.addContentFilter(name, { ...contentFilters[name], name });
}
