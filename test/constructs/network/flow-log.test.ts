import { LandingZone } from "../../../constructs/core/landing-zone";
import type { RegionName } from "../../../constructs/core/regions";
import { FlowLog } from "../../../constructs/network/flow-log";
import { FlowLogStorage } from "../../../constructs/network/flow-log-storage";
import type { SynthesizedStack } from "../../helpers/synth-stack";
import { synthStack, testEstate, testStack } from "../../helpers/synth-stack";

const group = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg";
const virtualNetworkId = `${group}/providers/Microsoft.Network/virtualNetworks/vnet`;
const logWorkspaceId = `${group}/providers/Microsoft.OperationalInsights/workspaces/log-platform`;
const privateLink = { subnetId: `${virtualNetworkId}/subnets/pe`, dnsZonesResourceGroupId: group };

function synth(
  options: { retentionDays?: number; workspaceLocation?: string; location?: RegionName } = {},
): SynthesizedStack {
  const { retentionDays, workspaceLocation, location = "swedencentral" } = options;
  const stack = testStack({ ...testEstate, location });
  const landingZone = new LandingZone(stack, "LandingZone", {
    label: "hr",
    classification: "highly-confidential",
    logWorkspaceId,
    privateLink,
  });
  const storage = new FlowLogStorage(stack, "Storage", { landingZone, retentionDays });
  new FlowLog(stack, "FlowLog", { landingZone, virtualNetworkId, storage, workspaceLocation });
  return synthStack(stack);
}

describe("FlowLog", () => {
  test("makes these resources", () => {
    expect(synth().addresses).toMatchInlineSnapshot(`
      [
        "azapi_resource.FlowLog_22E63E81",
        "azurerm_monitor_diagnostic_setting.Storage_Logs-blobService_D0E4BF12",
        "azurerm_monitor_diagnostic_setting.Storage_Logs-fileService_335BE701",
        "azurerm_monitor_diagnostic_setting.Storage_Logs-queueService_DB0DA509",
        "azurerm_monitor_diagnostic_setting.Storage_Logs-storageAccount_3607C84B",
        "azurerm_monitor_diagnostic_setting.Storage_Logs-tableService_12B09F0D",
        "azurerm_private_endpoint.Storage_PrivateEndpoint-blob_C690B1CE",
        "azurerm_resource_group.LandingZone_ResourceGroup_61F43F2E",
        "azurerm_role_assignment.Storage_Grant-FlowLog_700B6651",
        "azurerm_storage_account.Storage_07F31EBC",
        "azurerm_storage_management_policy.Storage_Lifecycle_EFD81F17",
        "azurerm_user_assigned_identity.FlowLog_Identity_2FD7EA26",
      ]
    `);
  });

  test("records the whole network and analyses it every ten minutes", () => {
    expect(synth({ workspaceLocation: "westeurope" }).only("azapi_resource")).toMatchObject({
      type: "Microsoft.Network/networkWatchers/flowLogs@2025-03-01",
      parent_id:
        "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/NetworkWatcherRG/providers/Microsoft.Network/networkWatchers/NetworkWatcher_swedencentral",
      body: {
        properties: {
          targetResourceId: virtualNetworkId,
          enabled: true,
          flowAnalyticsConfiguration: {
            networkWatcherFlowAnalyticsConfiguration: {
              enabled: true,
              workspaceResourceId: logWorkspaceId,
              workspaceRegion: "westeurope",
              trafficAnalyticsInterval: 10,
            },
          },
        },
      },
    });
  });

  test("writes with an identity that may write blobs of this account, granted well before the flow log starts", () => {
    const parsed = synth();
    expect(parsed.only("azurerm_role_assignment")).toMatchObject({
      scope: "${azurerm_storage_account.Storage_07F31EBC.id}",
      role_definition_id: expect.stringContaining("ba92f5b4-2d11-453d-a403-e96b0029c9fe"),
    });
    expect(parsed.only("azapi_resource")).toMatchObject({
      identity: [{ type: "UserAssigned", identity_ids: [expect.stringContaining("azurerm_user_assigned_identity")] }],
      depends_on: [
        expect.stringContaining("azurerm_role_assignment"),
        expect.stringContaining("azurerm_private_endpoint"),
      ],
    });
    expect(parsed.only("azurerm_private_endpoint")).toMatchObject({
      depends_on: expect.arrayContaining([expect.stringContaining("azurerm_role_assignment")]),
    });
  });
});

describe("FlowLogStorage", () => {
  test("knows no keys, no shared access signatures and no local users", () => {
    expect(synth().only("azurerm_storage_account")).toMatchObject({
      shared_access_key_enabled: false,
      local_user_enabled: false,
      default_to_oauth_authentication: true,
      sas_policy: { expiration_action: "Block" },
    });
  });

  test("is closed but for trusted Microsoft services, of which Network Watcher is one", () => {
    const parsed = synth();
    expect(parsed.only("azurerm_storage_account")).toMatchObject({
      public_network_access_enabled: false,
      allow_nested_items_to_be_public: false,
      network_rules: { default_action: "Deny", bypass: ["AzureServices"] },
      allowed_copy_scope: "AAD",
      cross_tenant_replication_enabled: false,
    });
    expect(parsed.only("azurerm_private_endpoint")).toMatchObject({ subnet_id: privateLink.subnetId });
  });

  test("encrypts twice and in transit", () => {
    expect(synth().only("azurerm_storage_account")).toMatchObject({
      infrastructure_encryption_enabled: true,
      https_traffic_only_enabled: true,
      min_tls_version: "TLS1_2",
    });
  });

  test("counts as general whatever the workload's classification: it holds addresses, no content", () => {
    expect(synth().only("azurerm_storage_account")).toMatchObject({ tags: { dataClassification: "General" } });
  });

  test("lives in all zones of a region that has some", () => {
    expect(synth().only("azurerm_storage_account")).toMatchObject({ account_replication_type: "ZRS" });
    expect(synth({ location: "ukwest" }).only("azurerm_storage_account")).toMatchObject({
      account_replication_type: "LRS",
    });
  });

  test.each([
    [undefined, 90],
    [365, 365],
  ])("deletes flow logs after the retention of %p days", (retentionDays, days) => {
    expect(synth({ retentionDays }).only("azurerm_storage_management_policy")).toMatchObject({
      rule: [{ enabled: true, actions: { base_blob: { delete_after_days_since_modification_greater_than: days } } }],
    });
  });

  test("logs every use of the account and of each of its services", () => {
    const targets = Object.values(synth().resources("azurerm_monitor_diagnostic_setting")).map(
      ({ target_resource_id }) => String(target_resource_id).replace(/^\$\{.*\}/, ""),
    );
    expect(targets.sort()).toEqual([
      "",
      "/blobServices/default",
      "/fileServices/default",
      "/queueServices/default",
      "/tableServices/default",
    ]);
  });
});
