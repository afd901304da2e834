import type { JsonObject } from "../../../common/json";
import { dataFlowOf } from "../../../policies/threats/data-flow";
import { renderDataFlowMermaid } from "../../../policies/reports/threats/mermaid";
import { graphOf } from "../judge-example";
import { hostile } from "../reports/sample-assessment";
import { stackOf } from "./model-of";

const flowsOf = (resource: JsonObject): readonly string[] => {
  const { elements, flows } = dataFlowOf(graphOf({ s: stackOf(resource) }));
  const name = (id: string) => elements.find((one) => one.id === id)?.names.join("+") ?? id;
  return flows.map(
    ({ from, to, by, crosses }) => `${name(from)} -> ${name(to)}: ${by.join("; ")} [${crosses.join(" ")}]`,
  );
};

const app: JsonObject = {
  azurerm_virtual_network: { v: { name: "vnet" } },
  azurerm_subnet: { a: { name: "apps", virtual_network_name: "${azurerm_virtual_network.v.name}" } },
  azurerm_container_app_environment: { e: { name: "cae", infrastructure_subnet_id: "${azurerm_subnet.a.id}" } },
  azurerm_user_assigned_identity: { i: { name: "id" } },
  azurerm_container_app: {
    a: {
      name: "chat",
      container_app_environment_id: "${azurerm_container_app_environment.e.id}",
      identity: { type: "UserAssigned", identity_ids: ["${azurerm_user_assigned_identity.i.id}"] },
    },
  },
  azurerm_search_service: { s: { name: "srch", public_network_access_enabled: false } },
  azurerm_role_assignment: {
    r: {
      scope: "${azurerm_search_service.s.id}",
      role_definition_name: "Search Index Data Reader",
      principal_id: "${azurerm_user_assigned_identity.i.principal_id}",
    },
  },
};

test("what acts as an identity sends to what its roles are on, out of its network", () => {
  expect(flowsOf(app)).toEqual([
    "chat -> srch: Search Index Data Reader [network]",
    "people and programs that call it -> chat: calls; from where is not in the input [internet tenant subscription network]",
    "whoever applies the Terraform -> Azure Resource Manager and Entra ID: deploys [internet tenant]",
  ]);
});

test("a pipeline of another platform comes from outside", () => {
  const credential = {
    issuer: "https://token.actions.githubusercontent.com",
    subject: "repo:contoso/ai:environment:prod",
  };
  expect(flowsOf({ azurerm_federated_identity_credential: { f: { name: "gh", ...credential } } })).toContain(
    "pipeline of GitHub Actions -> Azure Resource Manager and Entra ID: federated credential [internet tenant]",
  );
});

test("agents send to the tools they are connected to, on the internet", () => {
  const flows = flowsOf({
    azurerm_cognitive_account: { a: { name: "ai", kind: "AIServices" } },
    azurerm_cognitive_account_project: {
      p: { name: "proj", cognitive_account_id: "${azurerm_cognitive_account.a.id}" },
    },
    azapi_resource: {
      c: {
        type: "Microsoft.CognitiveServices/accounts/projects/connections@2025-06-01",
        name: "c",
        parent_id: "${azurerm_cognitive_account_project.p.id}",
        body: { properties: { category: "RemoteTool", target: "https://Tickets.example/mcp" } },
      },
    },
  });
  expect(flows).toContain("proj -> tool at tickets.example: connection [internet tenant subscription]");
});

test("stores keep their label, and every end of a flow and every boundary is there", () => {
  const store = { azurerm_storage_account: { s: { name: "st", tags: { dataClassification: "Confidential" } } } };
  const { boundaries, elements, flows } = dataFlowOf(graphOf({ s: stackOf({ ...app, ...store }) }));
  expect(elements.find(({ names }) => names.includes("st"))).toMatchObject({ kind: "store", labels: ["confidential"] });
  const ids = new Set(elements.map(({ id }) => id));
  expect(flows.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([]);
  const frames = new Set(boundaries.map(({ id }) => id));
  expect(elements.flatMap(({ boundary }) => boundary ?? []).filter((id) => !frames.has(id))).toEqual([]);
  expect(boundaries.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["tenant", "subscription", "network"]));
});

test("of more than a reader follows, each type of a boundary is one element", () => {
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`s${i}`, { name: `st${i}` }]));
  const vaults = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`k${i}`, { name: `kv${i}` }]));
  const { elements } = dataFlowOf(
    graphOf({ s: stackOf({ azurerm_storage_account: many, azurerm_key_vault: vaults }) }),
  );
  expect(elements.length).toBeLessThanOrEqual(40);
});

test("no name means anything to Mermaid", () => {
  const drawn = (name: string) =>
    renderDataFlowMermaid(dataFlowOf(graphOf({ s: stackOf({ azurerm_key_vault: { k: { name } } }) })));
  expect(drawn(hostile)).not.toMatch(/<script|<img|\u001b|\u202e|`/);
  expect(drawn(hostile).split("\n")).toHaveLength(drawn("kv").split("\n").length);
});
