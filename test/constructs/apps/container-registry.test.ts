import type { ContainerRegistryProps } from "../../../constructs/apps/container-registry";
import { ContainerRegistry } from "../../../constructs/apps/container-registry";
import type { Classification } from "../../../constructs/core/classification";
import type { RegionName } from "../../../constructs/core/regions";
import { synthStack } from "../../helpers/synth-stack";
import { appFixture, existingKeys } from "./app-fixture";

const app = { principalId: "p", principalType: "ServicePrincipal", label: "App" } as const;

function registry(
  options: { classification?: Classification; location?: RegionName } & Partial<ContainerRegistryProps>,
) {
  const { classification, location, ...props } = options;
  const { stack, landingZone } = appFixture(classification, location);
  return { stack, registry: new ContainerRegistry(stack, "Registry", { landingZone, ...props }) };
}

describe("ContainerRegistry", () => {
  test("is private, without passwords, and gives nothing away", () => {
    expect(synthStack(registry({}).stack).only("azurerm_container_registry")).toMatchObject({
      sku: "Premium",
      admin_enabled: false,
      anonymous_pull_enabled: false,
      public_network_access_enabled: false,
      export_policy_enabled: false,
      network_rule_bypass_option: "None",
      network_rule_set: [{ default_action: "Deny", ip_rule: [] }],
      data_endpoint_enabled: true,
      zone_redundancy_enabled: true,
      quarantine_policy_enabled: false,
    });
  });

  test("keeps untagged images, since apps name theirs by digest", () => {
    expect(synthStack(registry({}).stack).only("azurerm_container_registry")).not.toHaveProperty(
      "retention_policy_in_days",
    );
  });

  test("is reached over a private endpoint and logs who pulls", () => {
    const stack = synthStack(registry({}).stack);
    expect(stack.only("azurerm_private_endpoint")).toMatchObject({
      private_service_connection: { subresource_names: ["registry"] },
    });
    expect(stack.only("azurerm_monitor_diagnostic_setting")).toMatchObject({
      enabled_log: [{ category_group: "allLogs" }],
    });
  });

  test("stands in one zone where the region has no more", () => {
    expect(synthStack(registry({ location: "ukwest" }).stack).only("azurerm_container_registry")).toMatchObject({
      zone_redundancy_enabled: false,
    });
  });

  test("encrypts confidential images with the customer-managed key", () => {
    const { stack } = registry({ classification: "confidential", keyStore: existingKeys });
    expect(synthStack(stack).only("azurerm_container_registry")).toMatchObject({
      identity: { type: "UserAssigned", identity_ids: [expect.stringContaining("id-hr-images")] },
      encryption: [
        {
          key_vault_key_id: "https://kv-hr.vault.azure.net/keys/hr-images",
          identity_client_id: "00000000-0000-0000-0000-0000000000c1",
        },
      ],
    });
  });

  test("needs no key below confidential, and refuses to go without one above", () => {
    const general = registry({ classification: "general" }).stack;
    expect(synthStack(general).only("azurerm_container_registry")).not.toHaveProperty("encryption");
    expect(() => registry({ classification: "highly-confidential" })).toThrow(
      "stack/Registry: holds highly-confidential data, which asks for a customer-managed key, and has no key store; pass keyStore, such as a WorkloadVault [ZTAI-CON-004]",
    );
  });

  test("says where its images are", () => {
    const { registry: construct } = registry({});
    expect(construct.loginServer).toMatch(/^crhr\w+\.azurecr\.io$/);
    expect(construct.armId).toMatch(/\/providers\/Microsoft\.ContainerRegistry\/registries\/crhr\w+$/);
  });

  test("grants to pull and to push, and no more", () => {
    const { stack, registry: construct } = registry({});
    construct.grantPull(app);
    construct.grantPush({ ...app, label: "Pipeline" });
    const synthesized = synthStack(stack);
    const roles = Object.values(synthesized.resources("azurerm_role_assignment")).map((a) => a["role_definition_id"]);
    expect(roles).toEqual([
      expect.stringContaining("7f951dda-4ed3-4680-a7ca-43fe172d538d"),
      expect.stringContaining("8311e382-0749-4cb8-b61a-304f252e45ec"),
    ]);
    expect(synthesized.addresses).toMatchInlineSnapshot(`
      [
        "azurerm_container_registry.Registry_4DB9CCA5",
        "azurerm_monitor_diagnostic_setting.Registry_Logs-containerRegistry_AE7616C8",
        "azurerm_private_endpoint.Registry_PrivateEndpoint-containerRegistry_A2D4355D",
        "azurerm_resource_group.LandingZone_ResourceGroup_61F43F2E",
        "azurerm_role_assignment.Registry_Grant-App-Pulls_C7B606CE",
        "azurerm_role_assignment.Registry_Grant-Pipeline-Pushes_A6C12D96",
      ]
    `);
  });
});
