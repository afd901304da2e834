import type { ApplyRule, PlacedValue } from "./apply-rule";
import { after, allRules, between, demand, from, guid, matching, oneOf } from "./apply-rule";
import { holdsRole } from "./grants";
import { logs } from "./log-source";
import { nameRule } from "./name-rule";
import { learn, templatePage } from "./pages";
import type { ServiceRoles } from "./role";
import type { AzureService } from "./service";
import { types } from "./service";
import { idOf, named, versioned } from "./shapes";

const names = {
  keyVault: nameRule("kv", [3, 24], "hyphens", "global"),
  key: nameRule("key", [1, 127], "hyphens", "parent", "kit"),
};

const roles = {
  keyVaultSecretsUser: {
    guid: "4633458b-17de-408a-b874-0445c86b69e6",
    name: "Key Vault Secrets User",
    purpose: "Reads secret values. For applications.",
  },
  keyVaultCryptoServiceEncryptionUser: {
    guid: "e147488a-f6f5-4113-8e2d-b22465e65bf6",
    name: "Key Vault Crypto Service Encryption User",
    purpose: "Wraps and unwraps data keys with one key. For the identity of an encrypted service, on the key.",
  },
} satisfies ServiceRoles;

const rotation = `${learn}/key-vault/keys/how-to-configure-key-rotation`;
const expiry = "https://learn.microsoft.com/dotnet/api/azure.security.keyvault.keys.keyrotationpolicy";
const softDelete = `${learn}/key-vault/general/soft-delete-overview`;

/** Days of an ISO 8601 duration of one part, months and years at their shortest. */
function days(duration: unknown): number {
  const [, count, unit = ""] = /^P(\d+)([DMY])$/.exec(String(duration)) ?? [];
  return Number(count) * ({ D: 1, M: 28, Y: 365 }[unit] ?? Number.NaN);
}

const duration = (least: number, source = rotation): ApplyRule => ({
  kind: "number",
  says: `an ISO 8601 duration of at least ${least} days`,
  accepts: ({ value }) => days(value) >= least,
  source,
});

/** URI of a secret, or of the secret that a certificate is. */
export const secretUri: ApplyRule = matching(
  /^https:\/\/[A-Za-z0-9-]{3,24}\.vault\.azure\.net\/secrets\/[A-Za-z0-9-]{1,127}(\/[0-9a-f]{32})?$/,
  "https://<vault>.vault.azure.net/secrets/<name>, with or without a version",
);

/** What a vault must be for Azure services to fetch keys from it. */
const servesKeys = (vault: Readonly<Record<string, unknown>>) =>
  vault["purge_protection_enabled"] === true &&
  (vault["network_acls"] as { bypass?: unknown } | undefined)?.bypass === "AzureServices";

const uri = "https://<vault>.vault.azure.net/keys/<name>";

/** URI of a customer-managed key, without its version where the service is to follow rotation. */
export function keyUri(version: "with a version" | "without a version", source: string): ApplyRule {
  const tail = version === "with a version" ? "/(\\$\\{.+\\}|[0-9a-f]{32})$" : "$";
  const form = new RegExp(`^https://[A-Za-z0-9-]{3,24}\\.vault\\.azure\\.net/keys/[A-Za-z0-9-]{1,127}${tail}`);
  return from(source, allRules(matching(form, `${uri}, ${version}`), vaultOfKey(source)));
}

/** The vault of the key is one that Azure services may fetch keys from. */
function vaultOfKey(source: string): ApplyRule {
  return demand(
    "the vault has purge protection and lets trusted services pass",
    ({ value, stack }) => {
      const [, name] = /^https:\/\/([^.]+)\./.exec(String(value)) ?? [];
      const vault = stack.find((each) => each.type === "azurerm_key_vault" && each.values["name"] === name);
      return vault !== undefined && servesKeys(vault.values);
    },
    source,
  );
}

/** Before a service is made with a customer-managed key: the key, the identity's role on it, and the vault's endpoint. */
export function keyReady(identity: (values: PlacedValue["block"]) => unknown, source: string): ApplyRule {
  const says = `with a customer-managed key: after the key, its private endpoint and ${roles.keyVaultCryptoServiceEncryptionUser.name} of its identity`;
  return after(
    says,
    (value) => {
      const id = identity(value.resource.values);
      if (id === undefined) return true;
      const earlier = [...value.before(value.resource)].map(({ type }) => type);
      const role = holdsRole(value, roles.keyVaultCryptoServiceEncryptionUser, id);
      return role && earlier.includes("azapi_resource") && earlier.includes("azurerm_private_endpoint");
    },
    source,
  );
}

/** Key Vault: vaults and keys. */
export const keyVault = {
  names,
  roles,
  privateLink: {
    keyVault: { type: "azurerm_key_vault", groupId: "vault", zones: ["privatelink.vaultcore.azure.net"] },
  },
  logs: {
    keyVault: logs(["AuditEvent", "AzurePolicyEvaluationDetails"]),
  },
  types: types(
    {
      type: "azurerm_key_vault",
      armType: "Microsoft.KeyVault/vaults",
      source: templatePage("Microsoft.KeyVault/vaults"),
      arguments: {
        name: named(names.keyVault),
        sku_name: oneOf("standard", "premium"),
        soft_delete_retention_days: from(softDelete, between(7, 90, "days; it cannot be changed later")),
        tenant_id: guid,
        "network_acls.bypass": oneOf("AzureServices", "None"),
        "network_acls.default_action": oneOf("Allow", "Deny"),
      },
      flags: [
        "enabled_for_deployment",
        "enabled_for_disk_encryption",
        "enabled_for_template_deployment",
        "public_network_access_enabled",
        "purge_protection_enabled",
        "rbac_authorization_enabled",
      ],
    },
    {
      type: "azapi_resource",
      armType: "Microsoft.KeyVault/vaults/keys",
      source: templatePage("Microsoft.KeyVault/vaults/keys"),
      arguments: {
        type: versioned("Microsoft.KeyVault/vaults/keys"),
        name: named(names.key),
        parent_id: idOf("Microsoft.KeyVault/vaults", "azurerm_key_vault"),
        "body.properties.kty": {
          ...oneOf("RSA", "RSA-HSM"),
          says: "one of RSA, RSA-HSM; RSA-HSM in a vault of SKU premium only",
          accepts: ({ value, resource, target }) =>
            value === "RSA" ||
            (value === "RSA-HSM" && target(resource.values["parent_id"])?.values["sku_name"] === "premium"),
          source: `${learn}/key-vault/keys/about-keys`,
        },
        "body.properties.keySize": from(`${learn}/key-vault/keys/about-keys-details`, oneOf(2048, 3072, 4096)),
        "body.properties.keyOps[]": oneOf("encrypt", "decrypt", "sign", "verify", "wrapKey", "unwrapKey"),
        "body.properties.rotationPolicy.attributes.expiryTime": duration(28, expiry),
        "body.properties.rotationPolicy.lifetimeActions[].action.type": oneOf("rotate", "notify"),
        "body.properties.rotationPolicy.lifetimeActions[].trigger.timeAfterCreate": {
          ...duration(7),
          says: "an ISO 8601 duration of at least 7 days that ends at least 7 days before expiryTime",
          accepts: ({ value, resource }) => {
            const { properties } = resource.values["body"] as { properties: KeyBody };
            return days(value) >= 7 && days(properties.rotationPolicy.attributes.expiryTime) - days(value) >= 7;
          },
        },
        "body.properties.rotationPolicy.lifetimeActions[].trigger.timeBeforeExpiry": duration(1),
      },
      flags: ["body.properties.attributes.enabled", "body.properties.attributes.exportable"],
    },
  ),
} satisfies AzureService;

/** The part of a key's body that the rules above compare with. */
interface KeyBody {
  readonly rotationPolicy: { readonly attributes: { readonly expiryTime: string } };
}
