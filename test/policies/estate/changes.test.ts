import { runRules } from "../../../policies/engine/run";
import { rules } from "../../../policies/rules";
import { azapiType } from "../../../policies/azure/registry";
import { graphOf } from "../judge-example";
import { cpuTime } from "../../helpers/cpu-time";

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

test("thousands of changes of unknown targets are read in linear time", async () => {
  const many = (make: (index: number) => object) =>
    Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`r${index}`, make(index)]));
  const type = "Microsoft.Storage/storageAccounts@2024-01-01";
  const body = { properties: { allowSharedKeyAccess: false } };
  const estate = {
    main: {
      variable: { open: {} },
      resource: {
        azurerm_storage_account: many((index) => ({ name: `st${index}`, resource_group_name: "rg" })),
        azapi_update_resource: many(() => ({ type, resource_id: "${var.open}", body })),
      },
    } as object,
  };
  const work = () => {
    const accounts = graphOf(estate).all("azurerm_storage_account");
    const states = accounts.map((account) => account.value("shared_access_key_enabled").state);
    expect(new Set(states)).toEqual(new Set(["unknown"]));
  };
  expect(await cpuTime(work)).toBeLessThan(5_000);
});

test("a change with a name may hit a resource of that name only", () => {
  const type = "Microsoft.Storage/storageAccounts@2024-01-01";
  const update = { type, name: "one", parent_id: "${var.open}", body: { properties: { allowSharedKeyAccess: false } } };
  const graph = graphOf({
    main: {
      variable: { open: {} },
      resource: {
        azurerm_storage_account: { a: { name: "ONE" }, b: { name: "two" }, c: { name: "${var.open}" } },
        azapi_update_resource: { u: update },
      },
    } as object,
  });
  const states = graph
    .all("azurerm_storage_account")
    .map((account) => account.value("shared_access_key_enabled").state);
  expect(states).toEqual(["unknown", "known", "unknown"]);
});

test("the data plane takes what the management plane keeps below properties", () => {
  const key = { type: "Microsoft.KeyVault/vaults/keys@7.4", name: "k", parent_id: "kv.vault.azure.net", body: {} };
  const graph = graphOf({
    main: {
      resource: { azapi_data_plane_resource: { k: { ...key, body: { attributes: { exp: 1_900_000_000 } } } } },
    } as object,
  });
  const [found] = graph.all("azurerm_key_vault_key");
  expect(found?.value("expiration_date").state).toBe("known");
});
