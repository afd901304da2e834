import { runRules } from "../../../policies/engine/run";
import { rules } from "../../../policies/rules";
import { azapiType } from "../../../policies/azure/registry";
import { graphOf } from "../judge-example";

const elsewhere = "/subscriptions/0/resourceGroups/rg/providers";
const types = [
  "Microsoft.CognitiveServices/accounts",
  "Microsoft.ContainerService/managedClusters",
  "Microsoft.DocumentDB/databaseAccounts",
  "Microsoft.EventHub/namespaces",
  "Microsoft.KeyVault/vaults",
  "Microsoft.Network/networkSecurityGroups",
  "Microsoft.Network/privateEndpoints",
  "Microsoft.OperationalInsights/workspaces",
  "Microsoft.Search/searchServices",
  "Microsoft.Storage/storageAccounts",
];

test.each(types)("a change of %s that says nothing fails no rule and proves none", (type) => {
  expect(azapiType(type.toLowerCase())).toBeDefined();
  const update = { type: `${type}@2025-01-01`, resource_id: `${elsewhere}/${type}/elsewhere`, body: {} };
  const findings = runRules(rules, graphOf({ main: { resource: { azapi_update_resource: { u: update } } } }));
  const about = findings.filter(({ address }) => address === "azapi_update_resource.u");
  expect(about.filter(({ verdict }) => verdict !== "pass").map(({ rule, message }) => `${rule}: ${message}`)).toEqual(
    [],
  );
  expect(about.map(({ rule }) => rule)).toEqual([]);
});

test("a change of another stack carries values, not references that mean nothing there", () => {
  const account = { name: "st", resource_group_name: "rg" };
  const change = {
    type: "Microsoft.Storage/storageAccounts@2024-01-01",
    resource_id: `${elsewhere}/Microsoft.Storage/storageAccounts/st`,
    body: { properties: { allowSharedKeyAccess: "${local.keys}", publicNetworkAccess: "${var.access}" } },
  };
  const graph = graphOf({
    one: { resource: { azurerm_storage_account: { a: account } } },
    two: {
      locals: { keys: false },
      variable: { access: {} },
      resource: { azapi_update_resource: { u: change } },
    } as object,
  });
  const [found] = graph.all("azurerm_storage_account");
  expect(found?.value("shared_access_key_enabled")).toMatchObject({ state: "known", value: false });
  expect(found?.value("public_network_access_enabled")).toMatchObject({ state: "unknown" });
});

test("the body of a local is read through its references", () => {
  const graph = graphOf({
    main: {
      locals: { access: "Disabled", properties: { publicNetworkAccess: "${local.access}", kind: "${var.open}" } },
      variable: { open: {} },
      resource: {
        azapi_resource: {
          a: {
            type: "Microsoft.Search/searchServices@2025-05-01",
            name: "srch",
            body: { properties: "${local.properties}" },
            sensitive_body: { properties: { disableLocalAuth: true } },
          },
          b: {
            type: "Microsoft.Search/searchServices@2025-05-01",
            name: "srch-b",
            body: "${var.open}",
            sensitive_body: { properties: { disableLocalAuth: true } },
          },
        },
      },
    } as object,
  });
  const [a, b] = graph.all("azurerm_search_service");
  expect(a?.value("public_network_access_enabled")).toMatchObject({ value: false });
  expect(a?.value("local_authentication_enabled")).toMatchObject({ value: false });
  expect(b?.value("public_network_access_enabled")).toMatchObject({ state: "unknown" });
  expect(b?.value("local_authentication_enabled")).toMatchObject({ value: false });
});
