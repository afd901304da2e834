import { AiSearch } from "../../../constructs/ai/ai-search";
import type { Classification } from "../../../constructs/core/classification";
import { protections } from "../../../constructs/core/classification";
import { AgentThreadStore } from "../../../constructs/data/agent-thread-store";
import { LabelledStorage } from "../../../constructs/data/labelled-storage";
import type { Attributes, SynthesizedStack } from "../../helpers/synth-stack";
import { synthStack } from "../../helpers/synth-stack";
import { foundryWorkload } from "./ai-fixture";

function agents(projects: readonly string[] = ["claims"], classification: Classification = "general") {
  const { stack, landingZone, keyStore, foundry } = foundryWorkload(classification);
  const storesOf = (label: string) => {
    const keyed = { landingZone, classification, keyStore, label };
    return {
      threads: new AgentThreadStore(stack, `Threads-${label}`, keyed),
      vectors: new AiSearch(stack, `Vectors-${label}`, keyed),
      files: new LabelledStorage(stack, `Files-${label}`, {
        ...keyed,
        retentionDays: protections[classification].agentFilesDays,
      }),
    };
  };
  for (const label of projects) foundry.addAgentProject(label, { stores: storesOf(label) });
  const filter = foundry.addContentFilter("Default");
  foundry.addDeployment({ model: "gpt-5.1", contentFilter: filter, capacity: 10 });
  return { stack, foundry, storesOf };
}

const short = (text: unknown) => String(text).replace(/_[0-9A-F]{8}\b/g, "");

/** azapi resources by the last part of their ARM type. */
function azapi(synthesized: SynthesizedStack, type: string): Attributes[] {
  return Object.values(synthesized.resources("azapi_resource")).filter((each) =>
    String(each["type"]).includes(`/${type}@`),
  );
}

/** Grants of a synthesized stack: who, which role by its first characters, where. */
function grants({ resources }: SynthesizedStack): string[] {
  const azure = Object.values(resources("azurerm_role_assignment")).map(
    ({ principal_id, role_definition_id, scope, condition }) =>
      `${short(principal_id)} ${String(role_definition_id).split("/").at(-1)?.slice(0, 8)} ${short(scope)}${condition === undefined ? "" : " conditional"}`,
  );
  const cosmos = Object.values(resources("azurerm_cosmosdb_sql_role_assignment")).map(
    ({ principal_id, role_definition_id, scope }) =>
      `${short(principal_id)} data-${String(role_definition_id).slice(-1)} ${short(scope)}`,
  );
  return [...azure, ...cosmos].sort();
}

const project = (label: string) =>
  `\${azurerm_cognitive_account_project.Foundry_Project-${label}.identity[0].principal_id}`;

describe("AgentProject", () => {
  test("signs in to its stores as itself, over connections that are its own", () => {
    const connections = azapi(synthStack(agents().stack), "connections");
    expect(connections.map(({ name, parent_id, body }) => ({ name, parent: short(parent_id), body }))).toEqual(
      [
        ["files-claims", "AzureStorageAccount", /^https:\/\/st\w+\.blob\.core\.windows\.net\/$/],
        ["threads-claims", "CosmosDb", /^https:\/\/cosmos-[\w-]+\.documents\.azure\.com:443\/$/],
        ["vectors-claims", "CognitiveSearch", /^https:\/\/srch-[\w-]+\.search\.windows\.net$/],
      ].map(([name, category, target]) => ({
        name,
        parent: "${azurerm_cognitive_account_project.Foundry_Project-claims.id}",
        body: {
          properties: {
            category,
            target: expect.stringMatching(target as RegExp),
            authType: "AAD",
            isSharedToAll: false,
            metadata: { ApiType: "Azure", ResourceId: expect.any(String), location: "swedencentral" },
          },
        },
      })),
    );
  });

  test("keeps threads, vectors and files in these stores, after all of them can be reached", () => {
    const [host] = azapi(synthStack(agents().stack), "capabilityHosts");
    expect(host).toMatchObject({
      type: "Microsoft.CognitiveServices/accounts/projects/capabilityHosts@2025-06-01",
      name: "agents",
      body: {
        properties: {
          threadStorageConnections: ["threads-claims"],
          vectorStoreConnections: ["vectors-claims"],
          storageConnections: ["files-claims"],
        },
      },
      retry: { error_message_regex: expect.arrayContaining(["AuthorizationFailed"]) },
    });
    expect((host?.["depends_on"] as string[]).map(short).sort()).toEqual([
      "azapi_resource.Foundry_Project-claims_Connection-files",
      "azurerm_private_endpoint.Files-claims_PrivateEndpoint-blob",
      "azurerm_private_endpoint.Threads-claims_PrivateEndpoint-cosmosSql",
      "azurerm_private_endpoint.Vectors-claims_PrivateEndpoint-searchService",
    ]);
  });

  test("the account gets no host of its own: Azure makes it, and takes no second one", () => {
    const types = Object.values(synthStack(agents().stack).resources("azapi_resource")).map(({ type }) => type);
    expect(types.filter((type) => String(type).includes("accounts/capabilityHosts"))).toEqual([]);
  });

  test("has the roles that the service needs on its own stores, and no other", () => {
    const own = (label: string) => [
      `${project(label)} 230815da \${azurerm_cosmosdb_account.Threads-${label}.id}`,
      `${project(label)} 5e0bd9bd \${azurerm_cognitive_account.Foundry.id}`,
      `${project(label)} 7ca78c08 \${azurerm_search_service.Vectors-${label}.id}`,
      `${project(label)} 8ebe5a00 \${azurerm_search_service.Vectors-${label}.id}`,
      `${project(label)} b7e6dc6d \${azurerm_storage_account.Files-${label}.id} conditional`,
      `${project(label)} ba92f5b4 \${azurerm_storage_account.Files-${label}.id} conditional`,
      `${project(label)} data-2 \${azurerm_cosmosdb_account.Threads-${label}.id}/dbs/enterprise_memory`,
    ];
    expect(grants(synthStack(agents(["claims", "hr"]).stack))).toEqual([...own("claims"), ...own("hr")].sort());
  });

  test("reads and writes blobs in containers of its own project only, by the project's id", () => {
    const synthesized = synthStack(agents().stack);
    const conditions = Object.values(synthesized.resources("azurerm_role_assignment"))
      .filter(({ condition }) => condition !== undefined)
      .map(({ condition, condition_version }) => [short(condition), condition_version]);
    const id =
      '${replace(data.azapi_resource.Foundry_Project-claims_Read.output.properties.internalId, "/^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/", "$1-$2-$3-$4-$5")}';
    const name = "@Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name]";
    expect(conditions).toEqual([
      [
        expect.stringContaining(
          `StringStartsWithIgnoreCase '${id}' AND ${name} StringLikeIgnoreCase '*-azureml-agent'))`,
        ),
        "2.0",
      ],
      [expect.stringMatching(/'\)\)$/), "2.0"],
    ]);
    expect(conditions[1]?.[0]).toContain(`OR (${name} StringStartsWithIgnoreCase '${id}'))`);
  });

  test("what it was granted before counts by the time its host is made: the account's endpoint is made between", () => {
    const synthesized = synthStack(agents(["claims", "hr"]).stack);
    const all = { ...synthesized.resources("azapi_resource") };
    const waits = (attributes: Attributes | undefined) => ((attributes?.["depends_on"] ?? []) as string[]).map(short);
    const named = (type: string, part: string) =>
      Object.entries(synthesized.resources(type)).find(([name]) => name.startsWith(part))?.[1];
    expect(waits(named("azurerm_private_endpoint", "Foundry_"))).toEqual([
      "azurerm_role_assignment.Files-hr_Grant-Project-hr-WritesItsContainers",
    ]);
    const order = [
      "claims_Connection-threads",
      "claims_Connection-vectors",
      "claims_Connection-files",
      "hr_Connection-threads",
      "hr_Connection-vectors",
      "hr_Connection-files",
      "claims_AgentHost",
      "hr_AgentHost",
    ];
    const before = (part: string) =>
      waits(Object.entries(all).find(([name]) => name.startsWith(`Foundry_Project-${part}`))?.[1]).filter((each) =>
        /Foundry_P/.test(each),
      );
    expect(order.map(before)).toEqual([
      ["azurerm_private_endpoint.Foundry_PrivateEndpoint-foundryAccount"],
      ...order.slice(0, -1).map((part) => [`azapi_resource.Foundry_Project-${part}`]),
    ]);
  });

  test("files of agents go when their classification says so", () => {
    const { resources } = synthStack(agents(["claims"], "confidential").stack);
    expect(Object.values(resources("azurerm_storage_management_policy"))).toEqual([
      expect.objectContaining({
        rule: expect.arrayContaining([
          expect.objectContaining({
            name: "delete",
            filters: { blob_types: ["blockBlob"] },
            actions: { base_blob: { delete_after_days_since_modification_greater_than: 90 } },
          }),
        ]),
      }),
    ]);
  });

  test("refuses a store that another project has", () => {
    const { foundry, storesOf } = agents([]);
    const stores = storesOf("claims");
    foundry.addAgentProject("claims", { stores });
    expect(() => foundry.addAgentProject("hr", { stores: { ...storesOf("hr"), vectors: stores.vectors } })).toThrow(
      "stack/Foundry/Project-hr: keeps data in a store of stack/Foundry/Project-claims; give each project stores of its own [ZTAI-CON-006]",
    );
  });
});
