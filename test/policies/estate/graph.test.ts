import { buildGraph } from "../../../policies/estate/estate";
import type { JsonObject } from "../../../common/json";
import { documentOf, graphOf } from "../judge-example";

const subscription = "00000000-0000-0000-0000-000000000001";
const provider = { azurerm: [{ features: {}, subscription_id: subscription }] };
const vaultId = `/subscriptions/${subscription}/resourceGroups/rg-data/providers/Microsoft.KeyVault/vaults/kv-chat`;
const vault = { azurerm_key_vault: { a: { name: "kv-chat", resource_group_name: "rg-data" } } };

function endpointTo(id: string) {
  return { azurerm_private_endpoint: { e: { private_service_connection: { private_connection_resource_id: id } } } };
}

test("a literal id in one stack finds the resource in another, whatever its case", () => {
  const graph = graphOf({
    data: { provider, resource: vault },
    network: { provider, resource: endpointTo(vaultId.toUpperCase().replace("/SUBSCRIPTIONS", "/subscriptions")) },
  });
  const [kv] = graph.all("azurerm_key_vault");
  expect(kv && graph.companions(kv, "azurerm_private_endpoint").found.map(({ resource }) => resource.key)).toEqual([
    "network:azurerm_private_endpoint.e",
  ]);
});

test("an id in another subscription is another resource", () => {
  const other = vaultId.replace("0001", "0002");
  const graph = graphOf({ data: { provider, resource: vault }, network: { provider, resource: endpointTo(other) } });
  const [kv] = graph.all("azurerm_key_vault");
  expect(kv && graph.companions(kv, "azurerm_private_endpoint")).toEqual({ found: [] });
});

test("a stack that does not say its subscription matches any", () => {
  const graph = graphOf({ data: { resource: vault }, network: { resource: endpointTo(vaultId) } });
  expect(graph.locate(vaultId)).toMatchObject({ kind: "resource", suffix: "" });
});

test("a provider alias decides the subscription", () => {
  const aliased: JsonObject = {
    azurerm: [{ subscription_id: "other" }, { alias: "hub", subscription_id: subscription }],
  };
  const resource = { azurerm_key_vault: { a: { ...vault.azurerm_key_vault.a, provider: "azurerm.hub" } } };
  expect(graphOf({ data: { provider: aliased, resource } }).locate(vaultId).kind).toBe("resource");
});

test("names follow references, variables with defaults and locals", () => {
  const graph = buildGraph([
    documentOf("data", {
      provider,
      variable: { suffix: { default: "chat" } },
      resource: {
        azurerm_resource_group: { g: { name: "rg-data" } },
        azurerm_key_vault: {
          a: { name: "kv-${var.suffix}", resource_group_name: "${azurerm_resource_group.g.name}" },
        },
      },
    }),
  ]);
  expect(graph.locate(vaultId).kind).toBe("resource");
});

test("the id of a child is made from its parent's, and sub-services keep their suffix", () => {
  const resource = {
    azurerm_virtual_network: { v: { name: "vnet", resource_group_name: "rg" } },
    azurerm_subnet: { s: { name: "apps", resource_group_name: "rg", virtual_network_name: "vnet" } },
    azurerm_storage_account: { st: { name: "stchat", resource_group_name: "rg" } },
    azurerm_monitor_diagnostic_setting: {
      d: { target_resource_id: "${azurerm_storage_account.st.id}/blobServices/default" },
    },
  };
  const graph = graphOf({ net: { provider, resource } });
  const base = `/subscriptions/${subscription}/resourceGroups/rg/providers`;
  expect(graph.locate(`${base}/Microsoft.Network/virtualNetworks/vnet/subnets/apps`)).toMatchObject({ suffix: "" });
  expect(graph.locate(`${base}/Microsoft.Storage/storageAccounts/stchat/blobServices/default`)).toMatchObject({
    suffix: "/blobServices/default",
  });
  const [account] = graph.all("azurerm_storage_account");
  expect(account && graph.companions(account, "azurerm_monitor_diagnostic_setting").found).toMatchObject([
    { suffix: "/blobServices/default" },
  ]);
});

test("a target that is not in the input is outside, an undecided one unknown", () => {
  const graph = graphOf({ net: { resource: endpointTo(vaultId) }, later: { resource: endpointTo("${var.vault}") } });
  const path = "private_service_connection.private_connection_resource_id";
  expect(graph.all("azurerm_private_endpoint").map((endpoint) => graph.target(endpoint, path).kind)).toEqual([
    "outside",
    "unknown",
  ]);
});

test("a companion whose target is unknown makes every absence uncertain", () => {
  const graph = graphOf({ data: { resource: vault }, net: { resource: endpointTo("${var.vault}") } });
  const [kv] = graph.all("azurerm_key_vault");
  expect(kv && graph.companions(kv, "azurerm_private_endpoint").uncertain).toContain("variable vault has no default");
});

test("a data source stands for the resource another stack manages", () => {
  const graph = graphOf({
    data: { provider, resource: vault },
    net: { provider, data: vault, resource: endpointTo("${data.azurerm_key_vault.a.id}") },
  });
  const [kv] = graph.all("azurerm_key_vault");
  expect(kv && graph.companions(kv, "azurerm_private_endpoint").found).toHaveLength(1);
});

test("a cross-stack output of cdktf leads to its resource", () => {
  const reference = "${data.terraform_remote_state.cross-stack-reference-input-data.outputs.vault-id}";
  const graph = buildGraph([
    documentOf("data", { resource: vault, output: { "vault-id": { value: "${azurerm_key_vault.a.id}" } } } as never),
    documentOf("net", { resource: endpointTo(reference) }),
  ]);
  const [kv] = graph.all("azurerm_key_vault");
  expect(kv && graph.companions(kv, "azurerm_private_endpoint").found).toHaveLength(1);
});

test("references in a circle are unknown", () => {
  const resource = {
    azurerm_key_vault: { a: { name: "${azurerm_key_vault.b.name}" }, b: { name: "${azurerm_key_vault.a.name}" } },
  };
  const [kv] = graphOf({ data: { resource } }).all("azurerm_key_vault");
  expect(kv?.value("name").state).toBe("unknown");
});

test("an azapi body is read as the azurerm resource it stands for", () => {
  const graph = graphOf({
    data: {
      resource: {
        azapi_resource: {
          a: {
            type: "Microsoft.CognitiveServices/accounts@2025-06-01",
            name: "aif",
            parent_id: `/subscriptions/${subscription}/resourceGroups/rg-data`,
            body: { properties: { disableLocalAuth: true, publicNetworkAccess: "Disabled" } },
          },
        },
      },
    },
  });
  const [account] = graph.all("azurerm_cognitive_account");
  expect(account?.value("local_auth_enabled")).toMatchObject({ state: "known", value: false });
  expect(account?.value("public_network_access_enabled")).toMatchObject({ value: false });
  expect(account && graph.armId(account)).toContain("/Microsoft.CognitiveServices/accounts/aif");
});

test("an azapi update changes the resource it updates", () => {
  const graph = graphOf({
    data: {
      resource: {
        ...vault,
        azapi_update_resource: {
          u: {
            type: "Microsoft.KeyVault/vaults@2024-11-01",
            resource_id: "${azurerm_key_vault.a.id}",
            body: { properties: { publicNetworkAccess: "Disabled" } },
          },
        },
      },
    },
  });
  const kv = graph.find("data", "azurerm_key_vault.a");
  expect(kv?.value("public_network_access_enabled")).toMatchObject({ state: "known", value: false });
});

test("one block, a list of one and an absent argument give effective values", () => {
  const resource = {
    azurerm_firewall_policy: {
      one: { intrusion_detection: { mode: "Deny" } },
      many: { intrusion_detection: [{ mode: "Deny" }] },
      dynamic: { dynamic: { intrusion_detection: { for_each: "${var.modes}" } } },
    },
  };
  const policies = graphOf({ hub: { resource } }).all("azurerm_firewall_policy");
  expect(policies.map((policy) => policy.value("intrusion_detection.mode").state)).toEqual([
    "known",
    "known",
    "unknown",
  ]);
  expect(policies[0]?.value("threat_intelligence_mode")).toEqual({ state: "known", value: "Alert", origin: "default" });
});

test("the major version of the provider decides the default", () => {
  const resource = { azurerm_storage_account: { a: { name: "st" } } };
  const anonymous = (version: string) =>
    graphOf({ data: { terraform: { required_providers: { azurerm: { version } } }, resource } })
      .all("azurerm_storage_account")[0]
      ?.value("allow_nested_items_to_be_public");
  expect(anonymous("~> 4.55")).toMatchObject({ value: true });
  expect(anonymous(">= 5.0, < 6")).toMatchObject({ value: false });
});
