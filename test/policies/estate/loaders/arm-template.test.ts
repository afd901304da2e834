import { buildGraph } from "../../../../policies/estate/estate";
import { armTemplate } from "../../../../policies/estate/loaders/arm-template";
import { loadJson, parsedFile } from "./load-json";

const schema = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";
const accounts = "Microsoft.CognitiveServices/accounts";

function load(template: object) {
  const document = loadJson(armTemplate, { $schema: schema, contentVersion: "1.0.0.0", ...template });
  const graph = buildGraph([document]);
  const raw = Object.fromEntries((document.instances ?? []).map((instance) => [instance.address, instance.raw]));
  return { document, graph, raw, addresses: Object.keys(raw) };
}

/** What an expression evaluates to: `tags.x` of a resource, as the graph sees it. */
function evaluate(expression: string, template: object = {}) {
  const { graph } = load({
    ...template,
    resources: [{ type: "Microsoft.KeyVault/vaults", apiVersion: "2024-11-01", name: "kv", tags: { x: expression } }],
  });
  return graph.all("azurerm_key_vault")[0]?.value("tags.x");
}

describe("expressions", () => {
  const parameters = {
    p: { type: "string", defaultValue: "[concat('a', 'b')]" },
    open: { type: "string" },
    secret: { type: "secureString", defaultValue: "hidden" },
    list: { type: "array", defaultValue: ["x", "y"] },
  };
  const variables = {
    v: { "in-ner": ["[parameters('p')]"] },
    round: "[variables('circle')]",
    circle: "[variables('round')]",
    copy: [{ name: "many", count: 2, input: "[copyIndex('many', 1)]" }],
  };

  test.each<readonly [string, unknown]>([
    ["[parameters('P')]", "ab"],
    ["[variables('v')['in-ner'][0]]", "ab"],
    ["[format('{0}-{1}{{', 'it''s', 3)]", "it's-3{"],
    ["[if(equals(length(parameters('list')), 2), toUpper('yes'), fail())]", "YES"],
    ["[string(variables('many'))]", "[1,2]"],
    ["[last(split('a/b', '/'))]", "b"],
    ["[coalesce(null(), 'c')]", "c"],
    ["[[literal]", "[literal]"],
    ["[format('privatelink.blob.{0}', environment().suffixes.storage)]", "privatelink.blob.core.windows.net"],
    [
      "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'v', 's')]",
      "/subscriptions/~/resourceGroups/~/providers/Microsoft.Network/virtualNetworks/v/subnets/s",
    ],
    ["[subscriptionResourceId('A.B/c', 'd')]", "/subscriptions/~/providers/A.B/c/d"],
    ["${not.a.template}", "${not.a.template}"],
  ])("%s", (expression, expected) => {
    expect(evaluate(expression, { parameters, variables })).toMatchObject({ state: "known", value: expected });
  });

  test.each([
    ["[parameters('open')]", "parameter open has no default"],
    ["[concat('x', parameters('secret'))]", "parameter secret is a secret"],
    ["[variables('round')]", "variable round refers to itself"],
    ["[reference('kv').vaultUri]", "it is known only after deployment"],
    ["[unheardOf(1)]", "unheardof() is decided at deployment"],
    ["[broken(]", "it is not an expression that can be read"],
  ])("%s is unknown with a reason", (expression, reason) => {
    expect(evaluate(expression, { parameters, variables })).toEqual({ state: "unknown", reason });
  });

  test("an expression nested beyond reason is unknown", () => {
    expect(evaluate(`[${"concat(".repeat(5000)}${")".repeat(5000)}]`)).toMatchObject({ state: "unknown" });
  });

  test("a chain of variables beyond reason is unknown", () => {
    const chain = Object.fromEntries(
      Array.from({ length: 50_000 }, (_, n) => [`v${n}`, n === 0 ? "x" : `[variables('v${n - 1}')]`]),
    );
    expect(evaluate("[variables('v49999')]", { variables: chain })).toMatchObject({ state: "unknown" });
  });

  test("doubling a text again and again ends", () => {
    const doubling = Object.fromEntries(
      Array.from({ length: 60 }, (_, n) => [
        `v${n}`,
        n === 0 ? "xy" : `[concat(variables('v${n - 1}'), variables('v${n - 1}'))]`,
      ]),
    );
    expect(evaluate("[variables('v59')]", { variables: doubling })).toMatchObject({ state: "unknown" });
  });
});

const account = { type: accounts, apiVersion: "2025-06-01", name: "[parameters('name')]", kind: "AIServices" };
const name = { name: { type: "string" } };

test("is read as the azurerm resource it stands for", () => {
  const { graph } = load({ resources: [{ ...account, name: "ai", properties: { disableLocalAuth: true } }] });
  expect(graph.all("azurerm_cognitive_account")[0]?.value("local_auth_enabled")).toMatchObject({ value: false });
});

test("children link to a parent whose name is a parameter", () => {
  const { graph } = load({
    parameters: name,
    resources: [
      account,
      {
        type: `${accounts}/deployments`,
        apiVersion: "2025-06-01",
        name: "[format('{0}/{1}', parameters('name'), 'gpt')]",
      },
      {
        type: "Microsoft.Network/privateEndpoints",
        apiVersion: "2024-05-01",
        name: "pe",
        properties: {
          privateLinkServiceConnections: [
            {
              name: "c",
              properties: {
                privateLinkServiceId: `[resourceId('${accounts}', parameters('name'))]`,
                groupIds: ["account"],
              },
            },
          ],
        },
      },
      {
        type: "Microsoft.Insights/diagnosticSettings",
        apiVersion: "2021-05-01-preview",
        name: "d",
        scope: `[resourceId('${accounts}', parameters('name'))]`,
      },
    ],
  });
  const [found] = graph.all("azurerm_cognitive_account");
  for (const type of [
    "azurerm_cognitive_deployment",
    "azurerm_private_endpoint",
    "azurerm_monitor_diagnostic_setting",
  ]) {
    expect(found && graph.companions(found, type).found).toHaveLength(1);
  }
});

test("nested resources have the type, name and parent of what they are in", () => {
  const { raw } = load({
    resources: [
      {
        type: "Microsoft.Network/virtualNetworks",
        apiVersion: "1",
        name: "v",
        resources: [{ type: "subnets", apiVersion: "1", name: "s" }],
      },
    ],
  });
  expect(raw["azapi_resource.subnets_s"]).toMatchObject({
    type: "Microsoft.Network/virtualNetworks/subnets@1",
    name: "s",
    parent_id: "/subscriptions/~/resourceGroups/~/providers/Microsoft.Network/virtualNetworks/v",
  });
});

test("loops with a known count are unrolled, others give one instance", () => {
  const loop = (count: unknown) => ({
    ...account,
    name: "[format('ai-{0}', copyIndex())]",
    copy: { name: "ai", count },
  });
  const { raw, addresses } = load({
    parameters: { n: { type: "int" } },
    resources: [loop(2), loop("[parameters('n')]")],
  });
  expect(addresses).toEqual(["azapi_resource.ai[0]", "azapi_resource.ai[1]", "azapi_resource.ai"]);
  expect(raw["azapi_resource.ai[1]"]).toMatchObject({ name: "ai-1" });
  expect(raw["azapi_resource.ai"]?.["name"]).toContain("unknown(");
});

test("a loop inside an object makes a list", () => {
  const properties = {
    copy: [{ name: "ipRules", count: 2, input: { value: "[format('10.0.0.{0}', copyIndex('ipRules'))]" } }],
  };
  const { raw } = load({ resources: [{ ...account, name: "a", properties }] });
  expect(raw["azapi_resource.accounts_a"]).toMatchObject({
    body: { properties: { ipRules: [{ value: "10.0.0.0" }, { value: "10.0.0.1" }] } },
  });
});

test("what is switched off or exists already is left out", () => {
  const { addresses } = load({
    resources: {
      off: { ...account, name: "a", condition: "[equals(1, 2)]" },
      there: { ...account, name: "b", existing: true },
    },
  });
  expect(addresses).toEqual([]);
});

test("deployments within the template link through parameters and outputs, as Bicep modules do", () => {
  const inner = (template: object, parameters: object) => ({
    type: "Microsoft.Resources/deployments",
    apiVersion: "2025-04-01",
    properties: { expressionEvaluationOptions: { scope: "inner" }, mode: "Incremental", parameters, template },
  });
  const ai = inner(
    {
      parameters: name,
      resources: [account],
      outputs: { id: { type: "string", value: `[resourceId('${accounts}', parameters('name'))]` } },
    },
    { name: { value: "[parameters('name')]" } },
  );
  const endpoint = inner(
    {
      parameters: { target: { type: "string" } },
      resources: [
        {
          type: "Microsoft.Network/privateEndpoints",
          apiVersion: "2024-05-01",
          name: "pe",
          properties: {
            privateLinkServiceConnections: [{ properties: { privateLinkServiceId: "[parameters('target')]" } }],
          },
        },
      ],
    },
    {
      target: {
        value: "[reference(resourceId('Microsoft.Resources/deployments', 'ai'), '2025-04-01').outputs.id.value]",
      },
    },
  );
  const { graph, addresses } = load({
    parameters: name,
    resources: [
      { ...endpoint, name: "pe" },
      { ...ai, name: "ai" },
    ],
  });
  expect(addresses).toEqual([
    "module.deployments_pe.azapi_resource.privateEndpoints_pe",
    "module.deployments_ai.azapi_resource.accounts_name",
  ]);
  const [found] = graph.all("azurerm_cognitive_account");
  expect(found && graph.companions(found, "azurerm_private_endpoint").found).toHaveLength(1);
});

test("a module in a loop is found by its symbolic name and position", () => {
  const module = {
    type: "Microsoft.Resources/deployments",
    apiVersion: "2025-04-01",
    name: "[format('m-{0}', copyIndex())]",
    copy: { name: "m", count: 2 },
    properties: {
      expressionEvaluationOptions: { scope: "inner" },
      parameters: { p: { value: "[copyIndex()]" } },
      template: {
        parameters: { p: { type: "int" } },
        resources: {},
        outputs: { o: { type: "int", value: "[parameters('p')]" } },
      },
    },
  };
  const reader = { ...account, name: "a", tags: { o: "[reference(format('m[{0}]', 1)).outputs.o.value]" } };
  const { raw } = load({ languageVersion: "2.0", resources: { reader, m: module } });
  expect(raw["azapi_resource.reader"]?.["tags"]).toEqual({ o: 1 });
});

test("identities are given as azapi writes them", () => {
  const identity = { type: "UserAssigned", userAssignedIdentities: { "[parameters('id')]": {} } };
  const { raw } = load({
    parameters: { id: { type: "string", defaultValue: "/subscriptions/x" } },
    resources: [{ ...account, name: "a", identity }],
  });
  expect(raw["azapi_resource.accounts_a"]?.["identity"]).toMatchObject({
    type: "UserAssigned",
    identity_ids: ["/subscriptions/x"],
  });
});

test("templates with parts of the wrong shape end without an error", () => {
  for (const resources of [
    [3, null, {}],
    { a: 1 },
    [{ type: 3, name: [], copy: { count: -1 } }],
    [{ type: "a/b", copy: { count: 1e9 }, name: "n" }],
  ]) {
    expect(armTemplate.load(parsedFile({ $schema: schema, resources })).problems).toEqual([]);
  }
});
