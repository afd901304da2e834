import { diagramOf, type Diagram } from "../../../policies/diagram/estate-diagram";
import { renderMermaid } from "../../../policies/diagram/mermaid";
import { synthExample } from "../../helpers/synth-example";
import { loadFiles } from "../estate/loaders/hcl/hcl-folder";
import { graphOf } from "../judge-example";

/** Arrows as `from -label-> to`, by the first name of each box. */
function arrowsOf({ boxes, arrows }: Diagram): readonly string[] {
  const name = (i: number) => boxes[i]?.names[0] ?? "";
  return arrows.map(({ from, to, labels }) => `${name(from)} -${labels.join("; ")}-> ${name(to)}`);
}

const drawn = async (hcl: string) => diagramOf((await loadFiles(hcl)).graph);
const group = 'resource "azurerm_resource_group" "g" {\n  name = "rg"\n}\n';
const network = `${group}
resource "azurerm_virtual_network" "v" {
  name                = "vnet"
  resource_group_name = azurerm_resource_group.g.name
}
resource "azurerm_subnet" "s" {
  name                 = "snet"
  resource_group_name  = azurerm_resource_group.g.name
  virtual_network_name = azurerm_virtual_network.v.name
}
resource "azurerm_key_vault" "k" {
  name                = "kv"
  resource_group_name = azurerm_resource_group.g.name
}`;

describe("a picture of an estate", () => {
  test("draws relations as arrows, with what they say", async () => {
    const diagram = await drawn(`${network}
resource "azurerm_private_endpoint" "e" {
  subnet_id = azurerm_subnet.s.id
  private_service_connection {
    private_connection_resource_id = azurerm_key_vault.k.id
    subresource_names              = ["vault"]
  }
}
resource "azurerm_user_assigned_identity" "i" {
  name = "id"
}
resource "azurerm_role_assignment" "r" {
  scope                = azurerm_key_vault.k.id
  role_definition_name = "Key Vault Secrets User"
  principal_id         = azurerm_user_assigned_identity.i.principal_id
}
resource "azurerm_role_assignment" "outside" {
  scope              = "/subscriptions/00000000-0000-4000-8000-000000000001"
  role_definition_id = "/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7"
  principal_id       = "00000000-0000-4000-8000-000000000002"
}`);
    expect(arrowsOf(diagram)).toEqual([
      "snet -private endpoint (vault)-> kv",
      "snet --> vnet",
      "id -Key Vault Secrets User-> kv",
      "principal 00000000-0000-4000-8000-000000000002 -Reader-> /subscriptions/00000000-0000-4000-8000-000000000001",
    ]);
    expect(diagram.boxes.filter(({ stack }) => stack === undefined).map(({ names }) => names)).toEqual([
      ["/subscriptions/00000000-0000-4000-8000-000000000001"],
      ["principal 00000000-0000-4000-8000-000000000002"],
    ]);
  });

  test("draws what is part of a resource as that resource, and no group, relation or helper as a box", async () => {
    const diagram = await drawn(`${network}
resource "azurerm_key_vault_key" "key" {
  name         = "key"
  key_vault_id = azurerm_key_vault.k.id
}
resource "azurerm_storage_account" "a" {
  name = "st"
  customer_managed_key {
    key_vault_key_id = azurerm_key_vault_key.key.id
  }
}
resource "time_sleep" "wait" {
  triggers = { vault = azurerm_key_vault.k.id }
}`);
    expect(diagram.boxes.map(({ kind }) => kind)).toEqual([
      "key vault",
      "storage account",
      "subnet",
      "virtual network",
    ]);
    expect(arrowsOf(diagram)).toContain("st --> kv");
  });

  test("counts who sends logs in place of an arrow for each", async () => {
    const setting = (name: string) => `
resource "azurerm_monitor_diagnostic_setting" "${name}" {
  target_resource_id         = azurerm_${name}.id
  log_analytics_workspace_id = azurerm_log_analytics_workspace.w.id
}`;
    const diagram = await drawn(
      `${network}\nresource "azurerm_log_analytics_workspace" "w" {\n  name = "log"\n}\n${setting("key_vault.k")}${setting("virtual_network.v")}`
        .replaceAll('"key_vault.k"', '"kv"')
        .replaceAll('"virtual_network.v"', '"vnet"'),
    );
    const to = diagram.boxes.findIndex(({ kind }) => kind === "log analytics workspace");
    expect(diagram.logs).toEqual([{ stack: expect.any(String), to, count: 2 }]);
    expect(diagram.arrows.filter((arrow) => arrow.to === to)).toEqual([]);
  });

  test("peers networks by name and by id, across stacks", () => {
    const peering = (from: string, to: string) => ({
      name: `to-${to}`,
      resource_group_name: "rg",
      virtual_network_name: from,
      remote_virtual_network_id: `/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/${to}`,
    });
    const vnet = (name: string) => ({ azurerm_virtual_network: { [name]: { name, resource_group_name: "rg" } } });
    const graph = graphOf({
      hub: { resource: vnet("hub") },
      spoke: {
        resource: {
          ...vnet("spoke"),
          azurerm_virtual_network_peering: { a: peering("spoke", "hub"), b: peering("hub", "spoke") },
        },
      },
    });
    expect(arrowsOf(diagramOf(graph))).toEqual(["hub -peering-> spoke", "spoke -peering-> hub"]);
  });

  test("puts what is connected alike into one box, and each type into one where there are too many", () => {
    const accounts = (count: number, group: (i: number) => string) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, i) => [`a${i}`, { name: `st${i}`, resource_group_name: group(i) }]),
      );
    const alike = diagramOf(graphOf({ one: { resource: { azurerm_storage_account: accounts(40, () => "rg") } } }));
    expect(alike.boxes.map(({ names }) => names.length)).toEqual([40]);
    const vaults = Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [
        `v${i}`,
        { name: `kv${i}`, tags: { for: `\${azurerm_storage_account.a${i}.id}` } },
      ]),
    );
    const many = diagramOf(
      graphOf({
        one: { resource: { azurerm_key_vault: vaults, azurerm_storage_account: accounts(300, (i) => `rg${i}`) } },
      }),
    );
    expect(many.detail).toBe("types");
    expect(many.boxes.map(({ names }) => names.length)).toEqual([300, 300]);
    expect(many.arrows).toEqual([{ from: 0, to: 1, labels: [] }]);
    expect(renderMermaid(many)).toContain("<b>key vault</b><br/>kv0<br/>kv1<br/>kv10<br/>and 297 more");
  });

  test("does not depend on the order of what is given", () => {
    const { stacks } = synthExample();
    const given = Object.entries(stacks).map(([name, { json }]) => [name, json] as const);
    const turned = given.map(([name, json]) => {
      const backwards = (table: object) => Object.fromEntries(Object.entries(table).reverse());
      const resource = Object.fromEntries(
        Object.entries(json["resource"] as Record<string, object>).map(([type, of]) => [type, backwards(of)]),
      );
      return [name, { ...json, resource: backwards(resource) }] as const;
    });
    const text = renderMermaid(diagramOf(graphOf(Object.fromEntries(given))));
    expect(renderMermaid(diagramOf(graphOf(Object.fromEntries(turned.reverse()))))).toBe(text);
    expect(text).toMatchSnapshot();
  });
});

describe("a name in a flowchart", () => {
  test.each([
    ["a quotation mark", 'a"]\n  b9["b'],
    ["an end of a subgraph", "end\nend"],
    ["markup", "<img src=x onerror=alert(1)>"],
    ["a directive", "%%{init: {}}%%"],
    ["a terminal escape", "\u001b[2J"],
    ["an entity", "#quot; &lt;"],
    ["a link", "javascript:alert`1`"],
  ])("means nothing: %s", (_what, name) => {
    const text = renderMermaid(diagramOf(graphOf({ [name]: { resource: { azurerm_key_vault: { a: { name } } } } })));
    const lines = text.trimEnd().split("\n");
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(/^ {2}subgraph s0\["([\p{L}\p{N} .,:/()@_-]|#\d+;)*"\]$/u);
    expect(lines[2]).toMatch(/^ {4}b0\["<b>key vault<\/b><br\/>([\p{L}\p{N} .,:/()@_-]|#\d+;)*"\]$/u);
  });
});
