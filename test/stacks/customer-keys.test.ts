import { synthExample } from "../helpers/synth-example";
import type { Attributes } from "../helpers/synth-stack";

const stack = synthExample().stacks["prod-hr-assistant-app"];
const all = (stack?.json["resource"] ?? {}) as Record<string, Record<string, Attributes>>;
const resources = Object.entries(all).flatMap(([type, named]) =>
  Object.entries(named).map(([name, attributes]) => ({ address: `${type}.${name}`, type, attributes })),
);
const dependsOn = (attributes: Attributes | undefined) => (attributes?.["depends_on"] ?? []) as string[];
const [vaultEndpoint = ""] = resources.map(({ address }) => address).filter((one) => /Vault_PrivateEndpoint/.test(one));

/** Services with a customer-managed key: what names an identity that was made for a key. */
const encrypted = resources
  .filter(({ type }) => !/^azurerm_(role_assignment|user_assigned_identity)$/.test(type))
  .filter(({ attributes }) => /azurerm_user_assigned_identity\.\w+_KeyIdentity/.test(JSON.stringify(attributes)));

describe("a service with a customer-managed key", () => {
  test("is each of those that hold content", () => {
    expect(encrypted.map(({ type }) => type).sort()).toEqual([
      "azurerm_cognitive_account",
      "azurerm_container_registry",
      "azurerm_cosmosdb_account",
      "azurerm_search_service",
      "azurerm_storage_account",
    ]);
  });

  test.each(encrypted)("$type waits for its key, the grant on it and the vault's endpoint", ({ attributes }) => {
    expect(dependsOn(attributes)).toEqual([
      expect.stringMatching(/^azapi_resource\.\w+_Key_/),
      expect.stringMatching(/^azurerm_role_assignment\.\w+_Grant-KeyUse_/),
      vaultEndpoint,
    ]);
  });

  test.each(encrypted)("$type uses the identity of its key alone for it", ({ attributes }) => {
    const text = JSON.stringify(attributes);
    expect(new Set(text.match(/azurerm_user_assigned_identity\.\w+/g)).size).toBe(1);
    expect(attributes["identity"]).toMatchObject({ type: expect.stringMatching(/UserAssigned/) });
  });

  test("finds a vault that lets trusted services alone past its firewall, after every grant", () => {
    expect(Object.values(all["azurerm_key_vault"] ?? {})).toEqual([
      expect.objectContaining({
        network_acls: { default_action: "Deny", bypass: "AzureServices" },
        public_network_access_enabled: false,
        purge_protection_enabled: true,
        rbac_authorization_enabled: true,
      }),
    ]);
    const grants = resources.map(({ address }) => address).filter((address) => /Grant-KeyUse/.test(address));
    const endpoint = resources.find(({ address }) => address === vaultEndpoint);
    expect(dependsOn(endpoint?.attributes).sort()).toEqual(grants.sort());
  });
});
