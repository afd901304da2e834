import type { AiSearchProps } from "../../../constructs/ai/ai-search";
import { AiSearch } from "../../../constructs/ai/ai-search";
import type { Classification } from "../../../constructs/core/classification";
import { LabelledStorage } from "../../../constructs/data/labelled-storage";
import { synthStack } from "../../helpers/synth-stack";
import { app, workload } from "../data/workload-fixture";
import { foundryWorkload } from "./ai-fixture";

function searchOf(classification: Classification, props: Partial<AiSearchProps> = {}) {
  const { stack, landingZone, vault } = workload(classification);
  const keyStore = classification.endsWith("confidential") ? vault() : undefined;
  const search = new AiSearch(stack, "Search", { landingZone, classification, keyStore, ...props });
  return { stack, search, keyStore };
}

function connected() {
  const { stack, landingZone, foundry } = foundryWorkload();
  const storage = new LabelledStorage(stack, "Storage", { landingZone, classification: "general" });
  const search = new AiSearch(stack, "Search", { landingZone, classification: "general" });
  search.connectTo(foundry);
  search.connectTo(storage);
  return synthStack(stack);
}

describe("AiSearch", () => {
  test("takes Entra sign-in only, over private links only", () => {
    const service = synthStack(searchOf("general").stack).only("azurerm_search_service");
    expect(service).toMatchObject({
      name: "srch-hr-assistant-test-sdc-r9b5c",
      sku: "standard",
      replica_count: 3,
      partition_count: 1,
      hosting_mode: "default",
      semantic_search_sku: "standard",
      local_authentication_enabled: false,
      public_network_access_enabled: false,
      network_rule_bypass_option: "None",
      customer_managed_key_enforcement_enabled: false,
      identity: { type: "SystemAssigned" },
      tags: { dataClassification: "General" },
    });
    // Azure refuses the two together.
    expect(service).not.toHaveProperty("authentication_failure_mode");
  });

  test("makes these resources", () => {
    expect(synthStack(searchOf("general").stack).addresses).toMatchInlineSnapshot(`
      [
        "azurerm_monitor_diagnostic_setting.Search_Logs-searchService_1607DFA5",
        "azurerm_private_endpoint.Search_PrivateEndpoint-searchService_92736D84",
        "azurerm_resource_group.LandingZone_ResourceGroup_61F43F2E",
        "azurerm_search_service.Search_14E54FC3",
      ]
    `);
  });

  test("refuses indexes of confidential data without a customer-managed key, and offers one", () => {
    const { stack, search } = searchOf("confidential");
    expect(search.encryptionKey?.keyId).toBe(
      "https://kv-hr-ass-test-sdc-cvd5h.vault.azure.net/keys/key-hr-assistant-search-test-sdc",
    );
    expect(synthStack(stack).only("azurerm_search_service")).toMatchObject({
      customer_managed_key_enforcement_enabled: true,
      identity: {
        type: "SystemAssigned, UserAssigned",
        identity_ids: [expect.stringMatching(/^\$\{azurerm_user_assigned_identity\.Search_KeyIdentity_/)],
      },
    });
  });

  test("turns the semantic ranker off", () => {
    const { stack } = searchOf("general", { semanticRanker: "off" });
    expect(synthStack(stack).only("azurerm_search_service")).not.toHaveProperty("semantic_search_sku");
  });

  test("reaches models and blobs over shared private links, made one at a time after the account is complete", () => {
    const links = Object.values(connected().resources("azurerm_search_shared_private_link_service"));
    expect(links).toEqual([
      expect.objectContaining({
        name: "spl-hr-assistant-blob-test-sdc",
        subresource_name: "blob",
        target_resource_id: expect.stringMatching(/^\$\{azurerm_storage_account\./),
        depends_on: [expect.stringMatching(/\.Search_SharedLink-hr-assistant-openai-account_/)],
      }),
      expect.objectContaining({
        name: "spl-hr-assistant-openai-account-test-sdc",
        subresource_name: "openai_account",
        target_resource_id: expect.stringMatching(/^\$\{azurerm_cognitive_account\./),
        request_message: "srch-hr-assistant-test-sdc-r9b5c asks for openai_account",
        depends_on: [
          expect.stringMatching(/\.Search_PrivateEndpoint-searchService_/),
          expect.stringMatching(/\.Foundry_PrivateEndpoint-foundryAccount_/),
        ],
      }),
    ]);
    for (const { name } of links) expect(String(name).length).toBeLessThanOrEqual(60);
  });

  test("lets its own identity call the models and read the blobs, and no more", () => {
    const grants = Object.values(connected().resources("azurerm_role_assignment"));
    expect(grants.map((grant) => String(grant["role_definition_id"]).split("/").at(-1))).toEqual([
      "5e0bd9bd-7b93-4f28-af87-19fc36ad61bd",
      "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1",
    ]);
    for (const grant of grants) {
      expect(grant["principal_id"]).toMatch(/^\$\{azurerm_search_service\..*\.identity\[0\]\.principal_id\}$/);
    }
  });

  test("reaches the vault without a role on it: each key has an identity of its own", () => {
    const { stack, search, keyStore } = searchOf("confidential");
    if (keyStore) search.connectTo(keyStore);
    const { only } = synthStack(stack);
    expect(only("azurerm_search_shared_private_link_service")).toMatchObject({ subresource_name: "vault" });
    expect(only("azurerm_role_assignment")).toMatchObject({
      scope: expect.stringMatching(/^\$\{azapi_resource\.Search_Key_/),
    });
  });

  test("grants querying, indexing and designing apart", () => {
    const { stack, search } = searchOf("general");
    search.grantQuery(app);
    search.grantIndexing(app);
    const grants = Object.entries(synthStack(stack).resources("azurerm_role_assignment"));
    expect(
      Object.fromEntries(
        grants.map(([name, grant]) => [
          name.replace(/_\w+$/, "").replace("Search_Grant-", ""),
          String(grant["role_definition_id"]).split("/").at(-1),
        ]),
      ),
    ).toMatchInlineSnapshot(`
      {
        "App-Indexes": "8ebe5a00-799e-43f5-93ac-243d3dce84a7",
        "App-Queries": "1407120a-92aa-4202-b7e9-c0e197c71c8f",
      }
    `);
  });

  test.each([
    [0, 1],
    [13, 1],
    [1.5, 1],
    [3, 5],
    [12, 4],
  ])("refuses %d replicas of %d partitions", (replicas, partitions) => {
    expect(() => searchOf("general", { replicas, partitions })).toThrow(
      `stack/Search: ${replicas} replicas of ${partitions} partitions; give 1 to 12 replicas and 1, 2, 3, 4, 6 or 12 partitions, at most 36 together [ZTAI-CON-006]`,
    );
  });

  test("has a key for all operations that indexes use it for", () => {
    const { stack } = searchOf("confidential");
    expect(synthStack(stack).only("azapi_resource")).toMatchObject({
      body: { properties: { keyOps: ["wrapKey", "unwrapKey", "encrypt", "decrypt"] } },
    });
  });

  test("refuses confidential data without a key store", () => {
    expect(() => searchOf("confidential", { keyStore: undefined })).toThrow("[ZTAI-CON-004]");
  });

  test("tells its address and its id to others", () => {
    expect(searchOf("general").search.endpoint).toBe("https://srch-hr-assistant-test-sdc-r9b5c.search.windows.net");
    expect(AiSearch.armId(workload().landingZone)).toMatch(/\/searchServices\/srch-hr-assistant-test-sdc-r9b5c$/);
  });
});
