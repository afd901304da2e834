import type { JsonObject } from "../../common/json";
import { objects, own } from "../../common/json";
import type { SynthesizedResource } from "../synthesized-stacks";
import { kindOf } from "../synthesized-stacks";

/** What Azure keeps of one kind of resource that was deleted. */
export interface SoftDeletion {
  /** What it is, for people. */
  readonly what: string;
  /** How long it is kept, such as `90 days`; undefined where this one is not kept. */
  readonly keptFor: (resource: SynthesizedResource, providers: readonly JsonObject[]) => string | undefined;
  /** What it stands in the way of while it is kept, and what comes of applying again. */
  readonly blocks: string;
  /** Brings it back, or shows what can be brought back. @default - the portal only */
  readonly recover?: (resource: SynthesizedResource) => string;
  /** Ends it before its time. @default - nothing does */
  readonly purge?: (resource: SynthesizedResource) => string | undefined;
  /** Whether the next apply fails until it is purged or restored. @default false */
  readonly refusesApply?: boolean;
  /** Page that says so. */
  readonly source: string;
}

const learn = "https://learn.microsoft.com/azure";

/** What Azure keeps of a resource that was deleted; undefined where it is gone at once. */
export function softDeletionOf(resource: SynthesizedResource): SoftDeletion | undefined {
  const kind = kindOf(resource);
  return softDeletions[madeByAzapi[kind] ?? kind];
}

/** Types of which azapi makes some, as {@link softDeletions} names them. */
const madeByAzapi: Readonly<Record<string, string>> = {
  "Microsoft.CognitiveServices/accounts": "azurerm_cognitive_account",
};

/** What stays of deleted resources, by type. What is not named is gone at once. Read in November 2026. */
export const softDeletions: Readonly<Record<string, SoftDeletion>> = {
  azurerm_key_vault: {
    what: "key vault, with its keys and secrets",
    keptFor: ({ attributes }) => `${Number(own(attributes, "soft_delete_retention_days") ?? 90)} days`,
    blocks:
      "Its name is taken everywhere. The next apply recovers it, with keys and secrets and without role assignments.",
    recover: (vault) => `az keyvault recover ${named(vault)}`,
    purge: (vault) =>
      own(vault.attributes, "purge_protection_enabled") === true ? undefined : `az keyvault purge ${located(vault)}`,
    source: `${learn}/key-vault/general/soft-delete-overview`,
  },
  azurerm_cognitive_account: {
    what: "Foundry account",
    keptFor: () => "48 hours",
    blocks:
      "Its name is taken: the next apply ends in 409 until somebody purges or restores it. What was restored, with all that it holds, has to be imported; its vault has to be restored before.",
    recover: (account) => `az cognitiveservices account recover ${named(account)} --location ${location(account)}`,
    purge: (account) => `az cognitiveservices account purge ${named(account)} --location ${location(account)}`,
    refusesApply: true,
    source: `${learn}/ai-services/recover-purge-resources`,
  },
  azurerm_log_analytics_workspace: {
    what: "Log Analytics workspace, with its data",
    // azurerm 4 leaves it recoverable unless `features` says otherwise.
    keptFor: (_, providers) => (deletesWorkspacesForGood(providers) ? undefined : "14 days"),
    blocks:
      "Its name is taken for any other place. The next apply of the same name, group and region recovers it with its data.",
    recover: ({ name, resourceGroup = "", subscriptionId }) =>
      `az monitor log-analytics workspace recover --workspace-name ${name} --resource-group ${resourceGroup} --subscription ${subscriptionId}`,
    source: "https://learn.microsoft.com/rest/api/loganalytics/workspaces/delete",
  },
  azurerm_storage_account: {
    what: "storage account",
    keptFor: () => "14 days",
    blocks:
      "Nothing, but an account of the same name ends the chance to restore it: the next apply makes a new and empty one. Restoring is done in the portal, and not promised.",
    source: `${learn}/storage/common/storage-account-recover`,
  },
  azurerm_cosmosdb_account: {
    what: "Cosmos DB account, as a continuous backup",
    keptFor: ({ attributes }) => {
      const [backup] = objects(own(attributes, "backup"));
      if (backup === undefined || own(backup, "type") !== "Continuous") return undefined;
      return own(backup, "tier") === "Continuous7Days" ? "7 days" : "30 days";
    },
    blocks:
      "Nothing: the next apply makes a new and empty account. Restoring makes an account from the backup (az cosmosdb restore).",
    recover: ({ name, subscriptionId }) =>
      `az cosmosdb restorable-database-account list --account-name ${name} --subscription ${subscriptionId}`,
    source: `${learn}/cosmos-db/restore-account-continuous-backup`,
  },
};

function named({ name, resourceGroup = "", subscriptionId }: SynthesizedResource): string {
  return `--name ${name} --resource-group ${resourceGroup} --subscription ${subscriptionId}`;
}

function located(resource: SynthesizedResource): string {
  return `--name ${resource.name} --location ${location(resource)} --subscription ${resource.subscriptionId}`;
}

function location({ attributes }: SynthesizedResource): string {
  return String(own(attributes, "location"));
}

function deletesWorkspacesForGood(providers: readonly JsonObject[]): boolean {
  return providers
    .flatMap((provider) => objects(own(provider, "features")))
    .flatMap((features) => objects(own(features, "log_analytics_workspace")))
    .some((block) => own(block, "permanently_delete_on_destroy") === true);
}
