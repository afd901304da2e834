import type { JsonObject } from "../../../common/json";
import { all, fail, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule, type TerraformJson } from "../../engine/rule";
import type { Graph } from "../../estate/graph";
import type { Resource } from "../../estate/resource";
import { text } from "../../estate/value";
import { isOwnTenant } from "../shared/identities/own-tenant";

const cluster = "azurerm_kusto_cluster";
const ofCluster = "azurerm_kusto_cluster_principal_assignment";
const ofDatabase = "azurerm_kusto_database_principal_assignment";

const own = "11111111-2222-4333-8444-555555555555";
const other = "99999999-2222-4333-8444-555555555555";

/** Whom the cluster lets sign in before it asks for a role. */
function trusts(resource: Resource, graph: Graph): Outcome {
  const list = resource.items("trusted_external_tenants");
  if (list.state === "unknown") return unknown(`trusted_external_tenants is unknown: ${list.reason}`);
  if (list.items.some((item) => text(item) === "*")) return fail("trusted_external_tenants lets every tenant sign in");
  const written = resource.written("trusted_external_tenants").list ?? [];
  // The word of old versions of the provider for the estate's own tenant.
  const tenants = written.filter((item) => text(item.value) !== "MyTenantOnly");
  return all([pass(), ...tenants.map((item) => isOwnTenant(resource, item, graph))]);
}

function estate(resources: JsonObject): TerraformJson {
  return {
    provider: { azurerm: { tenant_id: own, features: {} } },
    data: { azurerm_client_config: { me: {} } },
    variable: { any: {} },
    resource: resources,
  };
}

/**
 * A cluster answers whoever has a role in it, and no review of this tenant sees people and apps of another one.
 * https://learn.microsoft.com/azure/data-explorer/kusto/access-control/cross-tenant-query-and-commands
 */
export default rule({
  id: "data-explorer-tenant",
  control: "ZTAI-ID-06",
  title: "Data Explorer lets another tenant in",
  severity: "high",
  on: [cluster, ofCluster, ofDatabase],
  check: (resource, graph) =>
    resource.type === cluster ? trusts(resource, graph) : isOwnTenant(resource, resource.written("tenant_id"), graph),
  fix: "Leave trusted_external_tenants empty, and give roles to groups and identities of the own tenant.",
  examples: {
    pass: estate({
      [cluster]: { a: { name: "dec" } },
      [ofCluster]: { a: { role: "AllDatabasesViewer", tenant_id: "${data.azurerm_client_config.me.tenant_id}" } },
      [ofDatabase]: { a: { role: "Viewer", tenant_id: own } },
    }),
    fail: estate({ [ofDatabase]: { a: { role: "Viewer", tenant_id: other } } }),
  },
  edges: [
    {
      when: "the cluster trusts every tenant, one other, or its own alone",
      given: estate({
        [cluster]: {
          all: { trusted_external_tenants: ["*"] },
          one: { trusted_external_tenants: [other] },
          own: { trusted_external_tenants: [] },
          old: { trusted_external_tenants: ["MyTenantOnly"] },
        },
      }),
      verdict: {
        "azurerm_kusto_cluster.all": "fail",
        "azurerm_kusto_cluster.one": "fail",
        "azurerm_kusto_cluster.own": "pass",
        "azurerm_kusto_cluster.old": "pass",
      },
    },
    {
      when: "ARM trusts every tenant unless the body says otherwise",
      given: estate({
        azapi_resource: {
          silent: { type: "Microsoft.Kusto/clusters@2024-04-13", name: "a", body: { properties: {} } },
          own: {
            type: "Microsoft.Kusto/clusters@2024-04-13",
            name: "b",
            body: { properties: { trustedExternalTenants: [] } },
          },
          principal: {
            type: "Microsoft.Kusto/clusters/principalAssignments@2024-04-13",
            name: "p",
            parent_id: "${azapi_resource.own.id}",
            body: {
              properties: { principalId: "x", principalType: "App", role: "AllDatabasesAdmin", tenantId: other },
            },
          },
        },
      }),
      verdict: { "azapi_resource.silent": "fail", "azapi_resource.own": "pass", "azapi_resource.principal": "fail" },
    },
    {
      when: "the tenant is not known",
      given: estate({ [ofCluster]: { a: { tenant_id: "${var.any}" } } }),
      verdict: "unknown",
    },
    {
      when: "nothing says which tenant is the own one",
      given: { resource: { [ofCluster]: { a: { tenant_id: other } } } },
      verdict: "unknown",
    },
  ],
});
