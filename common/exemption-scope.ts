import { matchesGlob } from "./glob";

/** What the types of Terraform's providers for Azure and its directory begin with. */
const providers = ["azapi", "azuread", "azurerm", "azurestack", "msgraph"] as const;

/** A character that no pattern spells out. */
const any = "\0";
/** A type, a name and a path of several words, so that marks between them say nothing either. */
const [word, words] = [any.repeat(8), `${any}-${any}_${any}-${any}_${any}-${any}`];

/** Resources of which nothing is known but that they are there, by each name that an exemption may use. */
const anyResource: readonly string[] = [
  ...providers.flatMap((provider) => {
    const address = `${provider}_${any}_${any}_${any}_${any}.${words}`;
    const inModule = `module.${words}["${words}"].${address}[0]`;
    return [address, inModule, `${words}:${address}`, `${words}:${inModule}`];
  }),
  word,
  words,
  `${words}/${words}/${words}/${words}`,
];

/**
 * True for the pattern of an exemption that says nothing of what it is for: it means a resource of which nothing is known
 * but its provider. `*`, `*:*`, `azurerm_*`, `module.*` and `*a*` do; `*storage*`, `prod-*` and `azurerm_key_vault.*` do not.
 */
export function namesEveryResource(pattern: string): boolean {
  return anyResource.some((name) => matchesGlob(pattern, name));
}
