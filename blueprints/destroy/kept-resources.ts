import { own, isObject } from "../../common/json";
import type { SynthesizedResource, WrittenStack } from "../synthesized-stacks";
import { kindOf, referenced } from "../synthesized-stacks";

/** Why Terraform refuses to destroy one kind of resource, and what takes it back into the state. */
export interface KeptKind {
  readonly why: string;
  /** Id that an `import` block names. */
  readonly importId: (resource: SynthesizedResource, stack: WrittenStack) => string | undefined;
  readonly source: string;
}

const keyType = "Microsoft.KeyVault/vaults/keys";

/** What carries `prevent_destroy` in stacks of the kit, by type; an azapi resource by its ARM type. */
export const keptKinds: Readonly<Record<string, KeptKind>> = {
  [keyType]: {
    why: "Azure Resource Manager cannot delete a key: it goes and comes back with its vault.",
    importId: ({ name, attributes }, stack) => {
      const vault = referenced(stack, own(attributes, "parent_id"));
      if (vault?.resourceGroup === undefined) return undefined;
      const group = `/subscriptions/${vault.subscriptionId}/resourceGroups/${vault.resourceGroup}`;
      const version = String(own(attributes, "type")).split("@")[1] ?? "";
      return `${group}/providers/Microsoft.KeyVault/vaults/${vault.name}/keys/${name}?api-version=${version}`;
    },
    source: "https://learn.microsoft.com/javascript/api/@azure/arm-keyvault/keysoperations",
  },
  azurerm_security_center_subscription_pricing: {
    why: "Destroying a Defender plan switches it off for the whole subscription: it stays on, and is turned off by hand.",
    importId: ({ attributes, subscriptionId }) =>
      `/subscriptions/${subscriptionId}/providers/Microsoft.Security/pricings/${String(own(attributes, "resource_type"))}`,
    source:
      "https://github.com/hashicorp/terraform-provider-azurerm/blob/v4.55.0/website/docs/r/security_center_subscription_pricing.html.markdown",
  },
};

/** Resources of a stack that Terraform refuses to destroy. */
export function keptResources(stack: WrittenStack): SynthesizedResource[] {
  return stack.resources.filter(({ attributes }) => {
    const lifecycle = own(attributes, "lifecycle");
    return isObject(lifecycle) && own(lifecycle, "prevent_destroy") === true;
  });
}

/** Vaults of the keys of a stack, by address: they must be back before a key can be imported. */
export function vaultsOfKeys(stack: WrittenStack): string[] {
  const vaults = keptResources(stack)
    .filter((resource) => kindOf(resource) === keyType)
    .map(({ attributes }) => referenced(stack, own(attributes, "parent_id"))?.address);
  return [...new Set(vaults)].filter((address) => address !== undefined);
}
