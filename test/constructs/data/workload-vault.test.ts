import { Construct } from "constructs";
import { WorkloadVault } from "../../../constructs/data/workload-vault";
import { synthStack } from "../../helpers/synth-stack";
import { app, workload } from "./workload-fixture";

describe("WorkloadVault", () => {
  test("is private, RBAC only and cannot be purged", () => {
    const { stack, vault } = workload();
    vault();
    const { addresses, only } = synthStack(stack);
    expect(only("azurerm_key_vault")).toMatchObject({
      name: "kv-hr-ass-test-sdc-cvd5h",
      sku_name: "standard",
      rbac_authorization_enabled: true,
      purge_protection_enabled: true,
      soft_delete_retention_days: 90,
      public_network_access_enabled: false,
      network_acls: { default_action: "Deny", bypass: "AzureServices" },
      enabled_for_deployment: false,
      enabled_for_disk_encryption: false,
      enabled_for_template_deployment: false,
    });
    expect(addresses).toMatchInlineSnapshot(`
      [
        "azurerm_key_vault.Vault_23237E5B",
        "azurerm_monitor_diagnostic_setting.Vault_Logs-keyVault_3B1D95B5",
        "azurerm_private_endpoint.Vault_PrivateEndpoint-keyVault_0F1D93B2",
        "azurerm_resource_group.LandingZone_ResourceGroup_61F43F2E",
      ]
    `);
  });

  test("keeps keys for highly confidential data in a hardware security module", () => {
    const { stack, vault } = workload("highly-confidential");
    vault().customerKey(new Construct(stack, "Encrypted"), "docs");
    const { only } = synthStack(stack);
    expect(only("azurerm_key_vault")).toMatchObject({ sku_name: "premium" });
    expect(only("azapi_resource")).toMatchObject({ body: { properties: { kty: "RSA-HSM" } } });
  });

  test("makes keys that wrap and unwrap only, and rotate before they expire", () => {
    const { stack, vault } = workload();
    vault().customerKey(new Construct(stack, "Encrypted"), "docs");
    expect(synthStack(stack).only("azapi_resource")).toMatchObject({
      type: "Microsoft.KeyVault/vaults/keys@2025-05-01",
      name: "key-docs-test-sdc",
      response_export_values: ["properties.keyUriWithVersion"],
      body: {
        properties: {
          kty: "RSA",
          keySize: 3072,
          keyOps: ["wrapKey", "unwrapKey"],
          attributes: { enabled: true, exportable: false },
          rotationPolicy: {
            attributes: { expiryTime: "P1Y" },
            lifetimeActions: [
              { trigger: { timeAfterCreate: "P9M" }, action: { type: "rotate" } },
              { trigger: { timeBeforeExpiry: "P30D" }, action: { type: "notify" } },
            ],
          },
        },
      },
    });
  });

  test("makes keys for other operations where a service asks for them", () => {
    const { stack, vault } = workload();
    const needs = { size: 2048, operations: ["wrapKey", "unwrapKey", "encrypt", "decrypt"] } as const;
    vault().customerKey(new Construct(stack, "Encrypted"), "docs", needs);
    expect(synthStack(stack).only("azapi_resource")).toMatchObject({
      body: { properties: { keySize: 2048, keyOps: ["wrapKey", "unwrapKey", "encrypt", "decrypt"] } },
    });
  });

  test("lets services wait until every grant on a key has had time to take effect", () => {
    const { stack, vault } = workload();
    const store = vault();
    const [first, second] = ["docs", "chats"].map((label) =>
      store.customerKey(new Construct(stack, `Encrypted-${label}`), label),
    );
    expect(first?.ready[2]).toBe(second?.ready[2]);
    expect(synthStack(stack).only("azurerm_private_endpoint")).toMatchObject({
      depends_on: [
        expect.stringMatching(/^azurerm_role_assignment\.Encrypted-docs_Grant-KeyUse_/),
        expect.stringMatching(/^azurerm_role_assignment\.Encrypted-chats_Grant-KeyUse_/),
      ],
    });
  });

  test("refuses to destroy a key while planning, since Azure would refuse it later", () => {
    const { stack, vault } = workload();
    vault().customerKey(new Construct(stack, "Encrypted"), "docs");
    expect(synthStack(stack).only("azapi_resource")).toMatchObject({ lifecycle: { prevent_destroy: true } });
  });

  test("gives each key an identity that may use this key only", () => {
    const { stack, vault } = workload();
    const key = vault().customerKey(new Construct(stack, "Encrypted"), "docs", { size: 2048 });
    expect(key.keyId).toBe("https://kv-hr-ass-test-sdc-cvd5h.vault.azure.net/keys/key-docs-test-sdc");
    expect(key.ready).toHaveLength(3);
    const { only, resources } = synthStack(stack);
    const [name] = Object.keys(resources("azapi_resource"));
    expect(only("azurerm_user_assigned_identity")).toMatchObject({ name: "id-docs-key-test-sdc" });
    expect(only("azurerm_role_assignment")).toMatchObject({
      scope: `\${azapi_resource.${name}.id}`,
      role_definition_id: expect.stringMatching(/e147488a-f6f5-4113-8e2d-b22465e65bf6$/),
      principal_id: expect.stringMatching(/^\$\{azurerm_user_assigned_identity\..*\.principal_id\}$/),
    });
  });

  test("grants secrets on the vault to applications", () => {
    const { stack, vault } = workload();
    vault().grantSecretsRead(app);
    expect(synthStack(stack).only("azurerm_role_assignment")).toMatchObject({
      role_definition_id: expect.stringMatching(/4633458b-17de-408a-b874-0445c86b69e6$/),
      principal_id: app.principalId,
    });
  });

  test("tells its id to other stacks", () => {
    expect(WorkloadVault.armId(workload().landingZone)).toBe(
      "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-hr-assistant-test-sdc/providers/Microsoft.KeyVault/vaults/kv-hr-ass-test-sdc-cvd5h",
    );
  });
});
