/** Terraform providers whose resources are part of Azure or of its directory, by the prefix of their types. */
const providers: ReadonlySet<string> = new Set(["azapi", "azuread", "azurerm", "azurestack", "msgraph"]);

/** True for the type of a resource in Azure or its directory, such as `azurerm_key_vault`. */
export function isAzureType(type: string): boolean {
  return providers.has(type.slice(0, type.indexOf("_")));
}
