import type { JsonObject } from "../../../common/json";
import { jsonDocument } from "../../../policies/estate/document";
import { buildGraph } from "../../../policies/estate/estate";
import type { Graph } from "../../../policies/estate/graph";
import { attackGraphOf } from "../../../policies/paths/build";
import { pathReportOf } from "../../../policies/paths";
import { cpuTime } from "../../helpers/cpu-time";

/** An estate of as many applications, each of ten resources, peered with one hub, and a group that reads all of the subscription. */
function estate(applications: number): Graph {
  const each = (type: string, make: (i: number) => JsonObject) =>
    [type, Object.fromEntries(Array.from({ length: applications }, (_, i) => [`r${i}`, make(i)]))] as const;
  const group = (i: number) => ({ resource_group_name: `\${azurerm_resource_group.r${i}.name}` });
  const resource: JsonObject = Object.fromEntries([
    each("azurerm_resource_group", (i) => ({ name: `rg-${i}`, location: "swedencentral" })),
    each("azurerm_virtual_network", (i) => ({ name: `vnet-${i}`, ...group(i) })),
    each("azurerm_subnet", (i) => ({
      name: "snet",
      virtual_network_name: `\${azurerm_virtual_network.r${i}.name}`,
      ...group(i),
    })),
    each("azurerm_virtual_network_peering", (i) => ({
      name: "hub",
      virtual_network_name: `\${azurerm_virtual_network.r${i}.name}`,
      remote_virtual_network_id: "${azurerm_virtual_network.r0.id}",
      ...group(i),
    })),
    each("azurerm_user_assigned_identity", (i) => ({ name: `id-${i}`, ...group(i) })),
    each("azurerm_storage_account", (i) => ({
      name: `st${i}`,
      public_network_access_enabled: i % 2 === 0,
      ...group(i),
    })),
    each("azurerm_private_endpoint", (i) => ({
      subnet_id: `\${azurerm_subnet.r${i}.id}`,
      private_service_connection: {
        private_connection_resource_id: `\${azurerm_storage_account.r${i}.id}`,
        subresource_names: ["blob"],
      },
      ...group(i),
    })),
    each("azurerm_container_app_environment", (i) => ({
      name: `cae-${i}`,
      infrastructure_subnet_id: `\${azurerm_subnet.r${i}.id}`,
      ...group(i),
    })),
    each("azurerm_container_app", (i) => ({
      name: `ca-${i}`,
      container_app_environment_id: `\${azurerm_container_app_environment.r${i}.id}`,
      identity: { type: "UserAssigned", identity_ids: [`\${azurerm_user_assigned_identity.r${i}.id}`] },
      ...group(i),
    })),
    each("azurerm_role_assignment", (i) => ({
      scope: `\${azurerm_resource_group.r${i}.id}`,
      role_definition_name: "Storage Blob Data Contributor",
      principal_id: `\${azurerm_user_assigned_identity.r${i}.principal_id}`,
    })),
  ]);
  const readers = {
    scope: "${data.azurerm_subscription.s.id}",
    role_definition_id: "/providers/Microsoft.Authorization/roleDefinitions/b24988ac-6180-42a0-ab88-20f7382dd24c",
    principal_id: "g",
  };
  const json: JsonObject = {
    data: { azurerm_subscription: { s: {} } },
    resource: {
      ...resource,
      azurerm_pim_active_role_assignment: { all: readers },
      azurerm_key_vault: { k: { name: "kv" } },
    },
  };
  return buildGraph([jsonDocument("s", "s/cdk.tf.json", json, "")]);
}

function size(graph: Graph): { readonly steps: number; readonly paths: number } {
  return { steps: attackGraphOf(graph).size, paths: pathReportOf(graph).paths.length };
}

test("steps and paths grow as the estate does", () => {
  const [small, large] = [size(estate(50)), size(estate(200))];
  expect(large.steps / small.steps).toBeLessThan(4.2);
  expect(large.paths / small.paths).toBeLessThan(4.2);
});

test("ten thousand resources take no time", async () => {
  const graph = estate(1000);
  expect(graph.resources.length).toBeGreaterThan(10_000);
  // What it takes on a machine that does nothing else is below a second.
  expect(await cpuTime(() => expect(pathReportOf(graph).paths.length).toBeGreaterThan(5000))).toBeLessThan(10_000);
});

test("where everybody may do everything the search ends", () => {
  const grants = Object.fromEntries(
    Array.from({ length: 400 }, (_, i) => [
      `g${i}`,
      {
        scope: "/subscriptions/00000000-0000-0000-0000-000000000001",
        role_definition_name: "Owner",
        principal_id: `p${i}`,
      },
    ]),
  );
  const stores = Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`s${i}`, { name: `st${i}` }]));
  const json = { resource: { azurerm_role_assignment: grants, azurerm_storage_account: stores } };
  const { paths, notSearched } = pathReportOf(buildGraph([jsonDocument("s", "s/cdk.tf.json", json, "")]));
  expect(paths.length).toBeLessThan(60_000);
  expect(notSearched.length).toBeGreaterThan(0);
});
