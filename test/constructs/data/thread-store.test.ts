import type { Classification } from "../../../constructs/core/classification";
import type { ThreadStoreProps } from "../../../constructs/data/thread-store";
import { ThreadStore } from "../../../constructs/data/thread-store";
import { synthStack } from "../../helpers/synth-stack";
import { app, workload } from "./workload-fixture";

function threads(classification: Classification, props: Partial<ThreadStoreProps> = {}) {
  const { stack, landingZone, vault } = workload(classification);
  const keyStore = classification.endsWith("confidential") ? vault() : undefined;
  return { stack, threads: new ThreadStore(stack, "Threads", { landingZone, classification, keyStore, ...props }) };
}

describe("ThreadStore", () => {
  test("takes Entra sign-in only, over private links only", () => {
    expect(synthStack(threads("general").stack).only("azurerm_cosmosdb_account")).toMatchObject({
      name: "cosmos-hr-assistant-test-sdc-nvbxv",
      kind: "GlobalDocumentDB",
      local_authentication_disabled: true,
      access_key_metadata_writes_enabled: false,
      public_network_access_enabled: false,
      network_acl_bypass_for_azure_services: false,
      minimal_tls_version: "Tls12",
      tags: { dataClassification: "General" },
    });
  });

  test("can be brought back to any point of the last 30 days, and survives the loss of a zone", () => {
    expect(synthStack(threads("general").stack).only("azurerm_cosmosdb_account")).toMatchObject({
      backup: { type: "Continuous", tier: "Continuous30Days" },
      geo_location: [{ location: "swedencentral", failover_priority: 0, zone_redundant: true }],
    });
  });

  test("encrypts confidential conversations with the customer-managed key, named without a version", () => {
    expect(synthStack(threads("confidential").stack).only("azurerm_cosmosdb_account")).toMatchObject({
      key_vault_key_id: "https://kv-hr-ass-test-sdc-cvd5h.vault.azure.net/keys/key-hr-assistant-threads-test-sdc",
      default_identity_type: expect.stringMatching(
        /^UserAssignedIdentity=\$\{azurerm_user_assigned_identity\.Threads_KeyIdentity_\w+\.id\}$/,
      ),
      identity: { type: "UserAssigned" },
      depends_on: [
        expect.stringMatching(/^azapi_resource\.Threads_Key_/),
        expect.stringMatching(/^azurerm_role_assignment\.Threads_Grant-KeyUse_/),
        expect.stringMatching(/^azurerm_private_endpoint\.Vault_PrivateEndpoint-keyVault_/),
      ],
    });
  });

  test("keeps users apart and erases what they said by age", () => {
    const containers = Object.values(synthStack(threads("general").stack).resources("azurerm_cosmosdb_sql_container"));
    expect(containers).toEqual([
      expect.objectContaining({
        name: "memory",
        partition_key_paths: ["/tenantId", "/userId"],
        default_ttl: 180 * 24 * 60 * 60,
      }),
      expect.objectContaining({
        name: "threads",
        partition_key_paths: ["/tenantId", "/userId", "/threadId"],
        partition_key_kind: "MultiHash",
        partition_key_version: 2,
        default_ttl: 30 * 24 * 60 * 60,
      }),
    ]);
  });

  test("takes one's own containers and throughput", () => {
    const { stack } = threads("general", {
      database: "chat",
      maxThroughput: 4000,
      containers: { feedback: { partitionKeyPaths: ["/userId"], retentionDays: 7 } },
    });
    const { only } = synthStack(stack);
    expect(only("azurerm_cosmosdb_sql_database")).toMatchObject({
      name: "chat",
      autoscale_settings: { max_throughput: 4000 },
    });
    expect(only("azurerm_cosmosdb_sql_container")).toMatchObject({ name: "feedback", partition_key_kind: "Hash" });
  });

  test("grants data roles on the database, under names that never change", () => {
    const { stack, threads: store } = threads("general");
    store.grantDataContributor(app);
    store.grantDataReader(app);
    const grants = Object.values(synthStack(stack).resources("azurerm_cosmosdb_sql_role_assignment"));
    expect(grants.map(({ name }) => name)).toMatchInlineSnapshot(`
      [
        "52fe799d-55e6-85b4-b6d1-1f2be8e020f3",
        "50d754a4-ae13-8de3-87fb-1931df84e869",
      ]
    `);
    expect(grants).toEqual([
      expect.objectContaining({
        role_definition_id: expect.stringMatching(/00000000-0000-0000-0000-000000000001$/),
      }),
      expect.objectContaining({
        role_definition_id: expect.stringMatching(
          /^\$\{azurerm_cosmosdb_account\.\w+\.id\}\/sqlRoleDefinitions\/00000000-0000-0000-0000-000000000002$/,
        ),
        scope: expect.stringMatching(/\/dbs\/\$\{azurerm_cosmosdb_sql_database\.\w+\.name\}$/),
        principal_id: app.principalId,
      }),
    ]);
  });

  test("changes the account by one thing after another: content, grants, endpoint", () => {
    const { stack, threads: store } = threads("general");
    store.grantDataContributor(app);
    store.grantDataReader(app);
    const { resources } = synthStack(stack);
    const before = (type: string) => Object.values(resources(type)).map(({ depends_on }) => depends_on);
    expect(before("azurerm_cosmosdb_sql_container")).toEqual([
      [expect.stringMatching(/\.Threads_Container-threads_/)],
      [expect.stringMatching(/\.Threads_Database_/)],
    ]);
    expect(before("azurerm_cosmosdb_sql_role_assignment")).toEqual([
      [expect.stringMatching(/\.Threads_Grant-App-WritesThreads_/)],
      [expect.stringMatching(/\.Threads_Container-memory_/)],
    ]);
    expect(before("azurerm_private_endpoint")).toEqual([[expect.stringMatching(/\.Threads_Grant-App-ReadsThreads_/)]]);
  });

  test("makes these resources", () => {
    expect(synthStack(threads("general").stack).addresses).toMatchInlineSnapshot(`
      [
        "azurerm_cosmosdb_account.Threads_E6A0B71E",
        "azurerm_cosmosdb_sql_container.Threads_Container-memory_C16B34E0",
        "azurerm_cosmosdb_sql_container.Threads_Container-threads_D81C9557",
        "azurerm_cosmosdb_sql_database.Threads_Database_340CFA73",
        "azurerm_monitor_diagnostic_setting.Threads_Logs-cosmosAccount_BBF1D5F0",
        "azurerm_private_endpoint.Threads_PrivateEndpoint-cosmosSql_62D3ED90",
        "azurerm_resource_group.LandingZone_ResourceGroup_61F43F2E",
      ]
    `);
  });

  test("refuses confidential conversations without a key store", () => {
    expect(() => threads("confidential", { keyStore: undefined })).toThrow("[ZTAI-CON-004]");
  });

  test.each([0, 1500])("refuses a throughput that Cosmos DB would refuse: %d", (maxThroughput) => {
    expect(() => threads("general", { maxThroughput })).toThrow(
      `stack/Threads: maxThroughput is ${maxThroughput}; give a multiple of 1000, from 1000 [ZTAI-CON-006]`,
    );
  });

  test.each([[[]], [["/a", "/b", "/c", "/d"]], [["userId"]]])("refuses partition keys %j", (partitionKeyPaths) => {
    const containers = { threads: { partitionKeyPaths, retentionDays: 30 } };
    expect(() => threads("general", { containers })).toThrow(
      `container threads is partitioned by ${partitionKeyPaths.join(", ") || "no path"}; give one to three paths such as /userId [ZTAI-CON-006]`,
    );
  });

  test.each([0, 1.5, 24_856])("refuses to keep items for %d days", (retentionDays) => {
    const containers = { threads: { partitionKeyPaths: ["/userId"], retentionDays } };
    expect(() => threads("general", { containers })).toThrow(
      `container threads keeps items for ${retentionDays} days; give a whole number from 1 to 24855 [ZTAI-CON-006]`,
    );
  });

  test("tells its address and its id to others", () => {
    const { landingZone } = workload();
    expect(threads("general").threads.endpoint).toBe(
      "https://cosmos-hr-assistant-test-sdc-nvbxv.documents.azure.com:443/",
    );
    expect(ThreadStore.armId(landingZone)).toMatch(/\/databaseAccounts\/cosmos-hr-assistant-test-sdc-nvbxv$/);
  });
});
