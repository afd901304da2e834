/** The name of an argument as CDKTF writes it: `publicNetworkAccessEnabled` of `public_network_access_enabled`. */
export function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The name of a resource type as CDKTF calls its class, without the provider: `KeyVault` of `azurerm_key_vault`. */
export function className(type: string): string {
  const name = camelCase(type.slice(type.indexOf("_") + 1));
  return name.charAt(0).toUpperCase() + name.slice(1);
}
