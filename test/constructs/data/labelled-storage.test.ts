import type { Classification } from "../../../constructs/core/classification";
import type { RegionName } from "../../../constructs/core/regions";
import type { LabelledStorageProps } from "../../../constructs/data/labelled-storage";
import { LabelledStorage } from "../../../constructs/data/labelled-storage";
import { synthStack } from "../../helpers/synth-stack";
import { app, workload } from "./workload-fixture";

function storage(classification: Classification, props: Partial<LabelledStorageProps> = {}, location?: RegionName) {
  const { stack, landingZone, vault } = workload(classification, location);
  const keyStore = classification.endsWith("confidential") ? vault() : undefined;
  return { stack, storage: new LabelledStorage(stack, "Storage", { landingZone, classification, keyStore, ...props }) };
}

function accountOf(classification: Classification, props?: Partial<LabelledStorageProps>, location?: RegionName) {
  return synthStack(storage(classification, props, location).stack).only("azurerm_storage_account");
}

describe("LabelledStorage", () => {
  test("is closed: no keys, no local users, no public access, no anonymous read, TLS 1.2", () => {
    expect(accountOf("public")).toMatchObject({
      name: "sthrassistantestsdch4qm2",
      tags: { dataClassification: "Public" },
      account_replication_type: "ZRS",
      shared_access_key_enabled: false,
      local_user_enabled: false,
      default_to_oauth_authentication: true,
      allow_nested_items_to_be_public: false,
      cross_tenant_replication_enabled: false,
      sftp_enabled: false,
      public_network_access_enabled: false,
      network_rules: { default_action: "Deny", bypass: ["None"] },
      https_traffic_only_enabled: true,
      min_tls_version: "TLS1_2",
      sas_policy: { expiration_action: "Block", expiration_period: "00.01:00:00" },
    });
  });

  test("makes these resources", () => {
    const { stack } = storage("general", { containers: { documents: {} } });
    expect(synthStack(stack).addresses).toMatchInlineSnapshot(`
      [
        "azurerm_monitor_diagnostic_setting.Storage_Logs-blobService_D0E4BF12",
        "azurerm_monitor_diagnostic_setting.Storage_Logs-fileService_335BE701",
        "azurerm_monitor_diagnostic_setting.Storage_Logs-queueService_DB0DA509",
        "azurerm_monitor_diagnostic_setting.Storage_Logs-storageAccount_3607C84B",
        "azurerm_monitor_diagnostic_setting.Storage_Logs-tableService_12B09F0D",
        "azurerm_private_endpoint.Storage_PrivateEndpoint-blob_C690B1CE",
        "azurerm_resource_group.LandingZone_ResourceGroup_61F43F2E",
        "azurerm_storage_account.Storage_07F31EBC",
        "azurerm_storage_container.Storage_Container-documents_7F74B956",
        "azurerm_storage_management_policy.Storage_Lifecycle_A5A712A2",
      ]
    `);
  });

  test("lets general data be copied within the tenant and encrypts it with Microsoft's keys", () => {
    const account = accountOf("general");
    expect(account).toMatchObject({ allowed_copy_scope: "AAD", queue_encryption_key_type: "Service" });
    expect(account).not.toHaveProperty("customer_managed_key");
    expect(account).not.toHaveProperty("immutability_policy");
  });

  test("encrypts confidential data twice, with the customer-managed key, and lets it be copied over private links only", () => {
    expect(accountOf("confidential")).toMatchObject({
      allowed_copy_scope: "PrivateLink",
      infrastructure_encryption_enabled: true,
      queue_encryption_key_type: "Account",
      table_encryption_key_type: "Account",
      identity: { type: "UserAssigned" },
      customer_managed_key: {
        key_vault_key_id: "https://kv-hr-ass-test-sdc-cvd5h.vault.azure.net/keys/key-hr-assistant-storage-test-sdc",
      },
      depends_on: [
        expect.stringMatching(/^azapi_resource\.Storage_Key_/),
        expect.stringMatching(/^azurerm_role_assignment\.Storage_Grant-KeyUse_/),
        expect.stringMatching(/^azurerm_private_endpoint\.Vault_PrivateEndpoint-keyVault_/),
      ],
    });
  });

  test("keeps what was deleted or overwritten as long as the classification says", () => {
    expect(accountOf("confidential")).toMatchObject({
      blob_properties: {
        versioning_enabled: true,
        change_feed_enabled: true,
        delete_retention_policy: { days: 90, permanent_delete_enabled: false },
        container_delete_retention_policy: { days: 90 },
      },
    });
  });

  test("makes highly confidential data immutable for its first days", () => {
    expect(accountOf("highly-confidential")).toMatchObject({
      immutability_policy: {
        state: "Unlocked",
        period_since_creation_in_days: 7,
        allow_protected_append_writes: true,
      },
    });
  });

  test("keeps one copy per zone where the region has zones", () => {
    expect(accountOf("general", {}, "ukwest")).toMatchObject({ account_replication_type: "LRS" });
    expect(accountOf("general", { replication: "GZRS" })).toMatchObject({ account_replication_type: "GZRS" });
  });

  test("makes containers on the management plane and ages their content", () => {
    const { stack } = storage("general", { containers: { documents: { retentionDays: 365 }, answers: {} } });
    const { resources, only } = synthStack(stack);
    const containers = Object.values(resources("azurerm_storage_container"));
    expect(containers.map(({ name }) => name)).toEqual(["answers", "documents"]);
    for (const container of containers) {
      expect(container).toMatchObject({
        storage_account_id: expect.stringMatching(/^\$\{azurerm_storage_account\./),
        container_access_type: "private",
      });
    }
    expect(only("azurerm_storage_management_policy")).toMatchObject({
      rule: [
        {
          name: "age",
          actions: {
            base_blob: { tier_to_cool_after_days_since_modification_greater_than: 60 },
            snapshot: { delete_after_days_since_creation_greater_than: 30 },
            version: { delete_after_days_since_creation: 30 },
          },
        },
        {
          name: "delete-documents",
          filters: { prefix_match: ["documents/"] },
          actions: { base_blob: { delete_after_days_since_modification_greater_than: 365 } },
        },
      ],
    });
  });

  test("sends the logs of the account and of each of its services", () => {
    const targets = Object.values(
      synthStack(storage("general").stack).resources("azurerm_monitor_diagnostic_setting"),
    ).map((setting) => String(setting["target_resource_id"]).replace(/^.*\.id\}/, ""));
    expect(targets.sort()).toEqual([
      "",
      "/blobServices/default",
      "/fileServices/default",
      "/queueServices/default",
      "/tableServices/default",
    ]);
  });

  test("is reached over a private endpoint", () => {
    expect(synthStack(storage("general").stack).only("azurerm_private_endpoint")).toMatchObject({
      private_service_connection: { subresource_names: ["blob"] },
    });
  });

  test("grants reading on the account and writing on one container", () => {
    const { stack, storage: labelled } = storage("general", { containers: { documents: {} } });
    labelled.grantRead(app);
    labelled.grantWrite(app, "documents");
    const grants = Object.values(synthStack(stack).resources("azurerm_role_assignment"));
    expect(grants).toEqual([
      expect.objectContaining({
        role_definition_id: expect.stringMatching(/2a2b9908-6ea1-4ae2-8e65-a410df84e7d1$/),
        scope: expect.stringMatching(/^\$\{azurerm_storage_account\./),
      }),
      expect.objectContaining({
        role_definition_id: expect.stringMatching(/ba92f5b4-2d11-453d-a403-e96b0029c9fe$/),
        scope: expect.stringMatching(/^\$\{azurerm_storage_container\./),
      }),
    ]);
  });

  test("refuses a grant on a container that it does not have", () => {
    const { storage: labelled } = storage("general", { containers: { documents: {} } });
    expect(() => labelled.grantRead(app, "docs")).toThrow(
      "stack/Storage: has no container docs (it has: documents); name one of them [ZTAI-CON-009]",
    );
  });

  test("refuses confidential data without a key store", () => {
    expect(() => storage("confidential", { keyStore: undefined })).toThrow(
      "stack/Storage: holds confidential data, which asks for a customer-managed key, and has no key store; pass keyStore, such as a WorkloadVault [ZTAI-CON-004]",
    );
  });

  test("refuses to copy highly confidential data to another region", () => {
    expect(() => storage("highly-confidential", { replication: "GZRS" })).toThrow(
      "stack/Storage: replication GZRS copies highly-confidential data to another region; use ZRS or LRS [ZTAI-CON-008]",
    );
  });

  test.each([3, 7.5])("refuses to delete what is still immutable: %d days", (retentionDays) => {
    expect(() => storage("highly-confidential", { containers: { documents: { retentionDays } } })).toThrow(
      `stack/Storage/Lifecycle: container documents keeps highly-confidential blobs for ${retentionDays} days; give a whole number of at least 7 [ZTAI-CON-006]`,
    );
  });

  test("tells its host and its id to others", () => {
    const { landingZone } = workload();
    expect(storage("general").storage.blobHost).toBe("sthrassistantestsdch4qm2.blob.core.windows.net");
    expect(LabelledStorage.armId(landingZone)).toMatch(/\/storageAccounts\/sthrassistantestsdch4qm2$/);
  });
});
