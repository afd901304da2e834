/** Microsoft's documentation of Azure. */
export const learn = "https://learn.microsoft.com/azure";

/** Reference of an ARM type: the arguments that Azure's API takes, with lengths, patterns and lists. */
export function templatePage(armType: string): string {
  return `${learn}/templates/${armType.toLowerCase()}`;
}

/** Argument reference of a type of azurerm, of the version that the kit is tested with. */
export function azurermPage(type: string): string {
  const name = type.replace(/^azurerm_/, "");
  return `https://github.com/hashicorp/terraform-provider-azurerm/blob/v4.55.0/website/docs/r/${name}.html.markdown`;
}
