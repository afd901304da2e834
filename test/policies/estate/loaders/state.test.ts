import { buildGraph } from "../../../../policies/estate/estate";
import { rawState } from "../../../../policies/estate/loaders/raw-state";
import { terraformState } from "../../../../policies/estate/loaders/terraform-state";
import { loadJson, parsedFile } from "./load-json";

const group = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers";
const vaultId = `${group}/Microsoft.KeyVault/vaults/kv`;
const vault = { id: vaultId, name: "kv", resource_group_name: "rg", network_acls: [{ default_action: "Deny" }] };
const endpoint = { name: "pe", private_service_connection: [{ private_connection_resource_id: vaultId }] };

const shown = {
  format_version: "1.0",
  values: {
    root_module: {
      resources: [
        { address: "azurerm_key_vault.a", mode: "managed", type: "azurerm_key_vault", name: "a", values: vault },
        {
          address: "data.azurerm_client_config.me",
          mode: "data",
          type: "azurerm_client_config",
          name: "me",
          values: {},
        },
      ],
      child_modules: [
        {
          address: "module.m[0]",
          resources: [
            {
              address: 'module.m[0].azurerm_private_endpoint.e["x"]',
              mode: "managed",
              type: "azurerm_private_endpoint",
              name: "e",
              index: "x",
              values: endpoint,
              sensitive_values: {},
            },
          ],
        },
      ],
    },
  },
};

const raw = {
  version: 4,
  terraform_version: "1.11.4",
  lineage: "l",
  outputs: { secret: { value: "hidden", type: "string", sensitive: true } },
  resources: [
    {
      mode: "managed",
      type: "azurerm_key_vault",
      name: "a",
      instances: [{ attributes: vault }, { deposed: "d", attributes: vault }],
    },
    { mode: "data", type: "azurerm_client_config", name: "me", instances: [{ attributes: {} }] },
    {
      module: "module.m[0]",
      mode: "managed",
      type: "azurerm_private_endpoint",
      name: "e",
      instances: [
        {
          index_key: "x",
          attributes: { ...endpoint, custom_network_interface_name: "hidden" },
          sensitive_attributes: [[{ type: "get_attr", value: "custom_network_interface_name" }]],
        },
      ],
    },
  ],
};

describe.each([
  ["terraform show -json", terraformState, shown],
  ["a state file", rawState, raw],
] as const)("%s", (_, source, state) => {
  const document = loadJson(source, state);
  const graph = buildGraph([document]);

  test("keeps addresses of modules and instances, and data apart", () => {
    expect(graph.all("azurerm_key_vault", "azurerm_private_endpoint").map(({ address }) => address)).toEqual([
      "azurerm_key_vault.a",
      'module.m[0].azurerm_private_endpoint.e["x"]',
    ]);
    expect(graph.find(document.stack, "data.azurerm_client_config.me")?.mode).toBe("data");
  });

  test("links by the ids that Azure gave", () => {
    const [found] = graph.all("azurerm_key_vault");
    const companions = found && graph.companions(found, "azurerm_private_endpoint");
    expect(companions).toMatchObject({ found: [{ suffix: "" }] });
    expect(companions?.uncertain).toBeUndefined();
  });

  test("never holds a sensitive text", () => {
    expect(JSON.stringify(document)).not.toContain("hidden");
  });
});

test("states with parts of the wrong shape give no resource and no error", () => {
  expect(rawState.load(parsedFile({ version: 4, resources: [3, { instances: {} }] })).documents[0]?.instances).toEqual(
    [],
  );
  expect(terraformState.load(parsedFile({ format_version: "1.0" })).documents[0]?.instances).toEqual([]);
});
