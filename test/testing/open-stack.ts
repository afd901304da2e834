import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";
import type { App } from "cdktf";
import { AzurermBackend, TerraformStack } from "cdktf";
import { testApp } from "../helpers/synth-stack";

/** A stack without anything of the kit, as somebody else writes it: its storage takes keys. */
export class OpenStack extends TerraformStack {
  constructor(scope: App = testApp(), id = "claims") {
    super(scope, id);
    new AzurermBackend(this, { containerName: "state", key: id, storageAccountName: "st", useAzureadAuth: true });
    new AzurermProvider(this, "azurerm", { features: [{}] });
    const { name, location, tags } = new ResourceGroup(this, "Group", {
      name: "rg-claims",
      location: "swedencentral",
      tags: { owner: "claims@contoso.example", environment: "prod" },
    });
    new StorageAccount(this, "Documents", {
      name: "stclaims",
      resourceGroupName: name,
      location,
      accountTier: "Standard",
      accountReplicationType: "ZRS",
      sharedAccessKeyEnabled: true,
      publicNetworkAccessEnabled: false,
      tags,
    });
  }
}
