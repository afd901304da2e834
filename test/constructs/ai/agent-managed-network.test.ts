import { AiSearch } from "../../../constructs/ai/ai-search";
import type { Classification } from "../../../constructs/core/classification";
import { AgentThreadStore } from "../../../constructs/data/agent-thread-store";
import { LabelledStorage } from "../../../constructs/data/labelled-storage";
import type { Attributes } from "../../helpers/synth-stack";
import { synthStack } from "../../helpers/synth-stack";
import { foundryWorkload } from "./ai-fixture";

const approver = "b556d68e-0be0-4f35-a333-ad7ee1ce17ea";
const subnet =
  "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-a/providers/Microsoft.Network/virtualNetworks/vnet-a/subnets/snet-agents";
const short = (text: unknown) => String(text).replace(/_[0-9A-F]{8}\b/g, "");

/** An account with one project whose agents run in a network of Azure. */
function managed(hosts: readonly string[] = [], classification: Classification = "general") {
  const agentManagedNetwork = { hosts };
  const { stack, landingZone, keyStore, foundry } = foundryWorkload(classification, { agentManagedNetwork });
  const keyed = { landingZone, classification, keyStore, label: "claims" };
  foundry.addAgentProject("claims", {
    stores: {
      threads: new AgentThreadStore(stack, "Threads", keyed),
      vectors: new AiSearch(stack, "Vectors", keyed),
      files: new LabelledStorage(stack, "Files", { ...keyed, retentionDays: 90 }),
    },
  });
  return synthStack(stack);
}

const azapi = (stack: ReturnType<typeof managed>, type: string): [string, Attributes][] =>
  Object.entries(stack.resources("azapi_resource")).filter(([, each]) => String(each["type"]).startsWith(`${type}@`));
const accounts = "Microsoft.CognitiveServices/accounts";

describe("agents in a network that Azure manages", () => {
  test("the account is as closed as the one of a subnet, and asks for the network when it is made", () => {
    const [[, account] = []] = azapi(managed(), accounts);
    expect(account).toMatchObject({
      identity: [{ type: "SystemAssigned" }],
      tags: { dataClassification: "General" },
      body: {
        kind: "AIServices",
        sku: { name: "S0" },
        properties: {
          disableLocalAuth: true,
          publicNetworkAccess: "Disabled",
          networkAcls: { defaultAction: "Deny", bypass: "None", ipRules: [] },
          restrictOutboundNetworkAccess: true,
          allowedFqdnList: ["stdocs.blob.core.windows.net"],
          networkInjections: [{ scenario: "agent", subnetArmId: "", useMicrosoftManagedNetwork: true }],
        },
      },
    });
  });

  test("its key is that of the classification", () => {
    const [[, account] = []] = azapi(managed([], "confidential"), accounts);
    expect(account).toMatchObject({
      identity: [
        { type: "SystemAssigned, UserAssigned", identity_ids: [expect.stringContaining("Foundry_KeyIdentity")] },
      ],
      body: {
        properties: {
          encryption: {
            keySource: "Microsoft.KeyVault",
            keyVaultProperties: {
              keyVaultUri: "https://kv-hr-ass-test-sdc-cvd5h.vault.azure.net/",
              keyName: "key-hr-assistant-foundry-test-sdc",
              keyVersion: expect.stringContaining("keyUriWithVersion"),
            },
          },
        },
      },
    });
  });

  test("reaches the account, the stores of the project and what is named, and nothing else", () => {
    const stack = managed(["mcp.contoso.example"]);
    expect(azapi(stack, `${accounts}/managedNetworks`)[0]?.[1]["body"]).toEqual({
      properties: {
        managedNetwork: {
          managedNetworkKind: "V2",
          isolationMode: "AllowOnlyApprovedOutbound",
          firewallSku: "Standard",
          provisionNetworkNow: true,
        },
      },
    });
    const rules = azapi(stack, `${accounts}/managedNetworks/outboundRules`).map(([, { body }]) => {
      const { type, destination } = (body as { properties: { type: string; destination: unknown } }).properties;
      const { serviceResourceId, subresourceTarget } = destination as Record<string, string>;
      return [type, short(serviceResourceId ?? destination), subresourceTarget];
    });
    expect(rules.sort()).toEqual(
      [
        ["FQDN", "mcp.contoso.example", undefined],
        ["PrivateEndpoint", "${azapi_resource.Foundry.id}", "account"],
        ["PrivateEndpoint", "${azurerm_cosmosdb_account.Threads.id}", "Sql"],
        ["PrivateEndpoint", "${azurerm_search_service.Vectors.id}", "searchService"],
        ["PrivateEndpoint", "${azurerm_storage_account.Files.id}", "blob"],
      ].sort(),
    );
  });

  test("the account approves endpoints on what they lead to, one resource each, before the network is made", () => {
    const stack = managed();
    const approvals = Object.values(stack.resources("azurerm_role_assignment")).filter(({ role_definition_id }) =>
      String(role_definition_id).endsWith(approver),
    );
    expect(approvals.map(({ scope }) => short(scope)).sort()).toEqual([
      "${azapi_resource.Foundry.id}",
      "${azurerm_cosmosdb_account.Threads.id}",
      "${azurerm_search_service.Vectors.id}",
      "${azurerm_storage_account.Files.id}",
    ]);
    for (const { principal_id } of approvals) {
      expect(short(principal_id)).toBe("${azapi_resource.Foundry.identity[0].principal_id}");
    }
  });

  test.each([
    [
      "a wildcard",
      { agentManagedNetwork: { hosts: ["*.contoso.example"] } },
      /is not an exact host name.*ZTAI-CON-009/,
    ],
    [
      "a subnet beside it",
      { agentManagedNetwork: {}, agentSubnetId: subnet },
      /both a subnet and a network.*ZTAI-CON-006/,
    ],
  ])("%s is refused", (_, props, message) => {
    expect(() => foundryWorkload("general", props)).toThrow(message);
  });
});
