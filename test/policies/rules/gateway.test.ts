import type { JsonObject } from "../../../common/json";
import type { TerraformJson } from "../../../policies/engine/rule";
import { runRules } from "../../../policies/engine/run";
import { rules } from "../../../policies/rules";
import { graphOf } from "../judge-example";

const limit = `<llm-token-limit counter-key="@(context.Subscription.Id)" tokens-per-minute="500" estimate-prompt-tokens="true" />`;

const policy = (inbound: string) =>
  `<policies><inbound>${inbound}</inbound><backend><base /></backend><outbound><base /></outbound></policies>`;

const gateway = {
  azurerm_api_management: { g: { name: "apim-ai", resource_group_name: "rg-ai", virtual_network_type: "Internal" } },
};

const placed = { resource_group_name: "rg-ai", api_management_name: "apim-ai" };

const api = (more: JsonObject = {}) => ({
  azurerm_api_management_api: { a: { name: "openai", path: "openai", ...placed, ...more } },
});

const apiPolicy = (inbound: string, name = "openai") => ({
  azurerm_api_management_api_policy: { a: { api_name: name, ...placed, xml_content: policy(inbound) } },
});

const globalPolicy = (inbound: string) => ({
  azurerm_api_management_policy: {
    g: { api_management_id: "${azurerm_api_management.g.id}", xml_content: policy(inbound) },
  },
});

const product = (inbound: string) => ({
  azurerm_api_management_product: { p: { product_id: "ai", ...placed } },
  azurerm_api_management_product_api: { p: { api_name: "openai", product_id: "ai", ...placed } },
  azurerm_api_management_product_policy: { p: { product_id: "ai", ...placed, xml_content: policy(inbound) } },
});

const fragment = (id: string, text: string) => ({
  azurerm_api_management_policy_fragment: {
    f: { api_management_id: "${azurerm_api_management.g.id}", name: id, format: "rawxml", value: text },
  },
});

function limited(resource: JsonObject, more: Readonly<Record<string, TerraformJson>> = {}): string | undefined {
  const rule = rules.find(({ id }) => id === "gateway-token-limit");
  return rule && runRules([rule], graphOf({ a: { resource }, ...more }))[0]?.verdict;
}

describe("a policy holds for an API", () => {
  test.each<readonly [string, JsonObject, string]>([
    ["when the API has it", { ...gateway, ...api(), ...apiPolicy(`<base />${limit}`) }, "pass"],
    ["when the gateway has it and nothing cuts it off", { ...gateway, ...api(), ...globalPolicy(limit) }, "pass"],
    ["when the API takes it in", { ...gateway, ...api(), ...globalPolicy(limit), ...apiPolicy("<base />") }, "pass"],
    ["not when the API drops it", { ...gateway, ...api(), ...globalPolicy(limit), ...apiPolicy("") }, "fail"],
    ["when every product has it", { ...gateway, ...api(), ...product(limit) }, "pass"],
    [
      "not by its products when callers need no subscription",
      { ...gateway, ...api({ subscription_required: false }), ...product(limit) },
      "fail",
    ],
    ["not when another API has it", { ...gateway, ...api(), ...apiPolicy(limit, "other") }, "fail"],
    ["not when no scope has it", { ...gateway, ...api() }, "fail"],
    [
      "when a fragment has it",
      {
        ...gateway,
        ...api(),
        ...fragment("limits", `<fragment>${limit}</fragment>`),
        ...apiPolicy(`<base /><include-fragment fragment-id="limits" />`),
      },
      "pass",
    ],
    [
      "when every branch has it",
      {
        ...gateway,
        ...api(),
        ...apiPolicy(
          `<choose><when condition="@(context.Product.Name == "premium")">${limit}</when><otherwise>${limit}</otherwise></choose>`,
        ),
      },
      "pass",
    ],
  ])("%s", (_, resource, verdict) => {
    expect(limited(resource)).toBe(verdict);
  });
});

describe("requests are followed to where they end", () => {
  const refuse = `<return-response><set-status code="403" /></return-response>`;
  test.each<readonly [string, string, string]>([
    [
      "those that a branch answers need nothing",
      `<choose><when condition="@(x)">${limit}</when><otherwise>${refuse}</otherwise></choose>`,
      "pass",
    ],
    ["what follows an answer is never met", `${refuse}${limit}`, "not-applicable"],
    ["a mock answers every request", `<mock-response status-code="200" />`, "not-applicable"],
    ["a branch that always runs counts", `<choose><when condition="@(true)">${limit}</when></choose>`, "pass"],
    ["a branch that never runs does not", `<choose><when condition="@(false)">${limit}</when></choose>`, "fail"],
    ["what stands in a comment does not", `<!-- ${limit} -->`, "fail"],
    ["what stands within another call does not", `<send-request mode="new">${limit}</send-request>`, "fail"],
    [
      "every branch has it or answers",
      `<choose><when condition="@(a)">${limit}</when><when condition="@(b)">${refuse}</when><otherwise>${limit}</otherwise></choose>`,
      "pass",
    ],
    ["a retry runs what is in it", `<retry condition="@(x)" count="2">${limit}</retry>`, "pass"],
  ])("%s", (_, inbound, verdict) => {
    expect(limited({ ...gateway, ...api(), ...apiPolicy(inbound) })).toBe(verdict);
  });
});

describe("only models are asked for a limit", () => {
  const documents = { name: "documents", path: "documents" };
  const account = (kind: string) => ({
    azurerm_cognitive_account: { d: { name: "d", kind, custom_subdomain_name: "d" } },
  });
  const service = (url: string) => api({ ...documents, service_url: url });
  test.each<readonly [string, JsonObject, string]>([
    [
      "not document extraction",
      { ...account("FormRecognizer"), ...service("${azurerm_cognitive_account.d.endpoint}") },
      "not-applicable",
    ],
    ["a Foundry account", { ...account("AIServices"), ...service("${azurerm_cognitive_account.d.endpoint}") }, "fail"],
    [
      "not its documents",
      { ...account("AIServices"), ...service("${azurerm_cognitive_account.d.endpoint}documentintelligence") },
      "not-applicable",
    ],
    [
      "an address with a path",
      { ...account("OpenAI"), ...service('${trimsuffix(azurerm_cognitive_account.d.endpoint, "/")}/openai') },
      "fail",
    ],
    [
      "not a literal host of another kind",
      { ...account("TextAnalytics"), ...service("https://d.cognitiveservices.azure.com/") },
      "not-applicable",
    ],
    ["a literal host of nobody here", service("https://x.cognitiveservices.azure.com/"), "unknown"],
    ["a literal model host", service("https://x.openai.azure.com/"), "fail"],
    ["not a search service", service("https://x.search.windows.net/"), "not-applicable"],
    [
      "an account of a kind that is not known",
      { ...account("${var.kind}"), ...service("${azurerm_cognitive_account.d.endpoint}") },
      "unknown",
    ],
    ["an address that is not known", service("${var.url}"), "unknown"],
    [
      "a backend by its name",
      {
        ...account("OpenAI"),
        ...api(documents),
        ...apiPolicy('<set-backend-service backend-id="m" />', "documents"),
        azurerm_api_management_backend: { m: { name: "m", ...placed, url: "${azurerm_cognitive_account.d.endpoint}" } },
      },
      "fail",
    ],
    [
      "not a backend of another kind",
      {
        ...account("SpeechServices"),
        ...api(documents),
        ...apiPolicy('<set-backend-service backend-id="m" />', "documents"),
        azurerm_api_management_backend: { m: { name: "m", ...placed, url: "${azurerm_cognitive_account.d.endpoint}" } },
      },
      "not-applicable",
    ],
  ])("%s", (_, resource, verdict) => {
    expect(limited({ ...gateway, ...resource })).toBe(verdict);
  });
});

describe("it cannot be told", () => {
  test.each<readonly [string, JsonObject]>([
    [
      "when one branch lacks it",
      {
        ...gateway,
        ...api(),
        ...apiPolicy(`<choose><when condition="@(context.User != null)">${limit}</when></choose>`),
      },
    ],
    [
      "when a fragment is not in the input",
      { ...gateway, ...api(), ...apiPolicy(`<include-fragment fragment-id="limits" />`) },
    ],
    ["when a part of the text is not known", { ...gateway, ...api(), ...apiPolicy("${var.policies}") }],
    ["when the gateway is not in the input", { ...api() }],
    ["when the text cannot be read", { ...gateway, ...api(), ...apiPolicy("<base>") }],
  ])("%s", (_, resource) => {
    expect(limited(resource)).toBe("unknown");
  });
});

test("what is unknown in one attribute does not hide the rest of a policy", () => {
  const calls = `<base />${limit}<set-backend-service base-url="\${azurerm_cognitive_account.a.endpoint}" />`;
  expect(limited({ ...gateway, ...api({ name: "chat", path: "chat" }), ...apiPolicy(calls, "chat") })).toBe("pass");
});

test("the parts of a gateway may stand in several stacks", () => {
  const apart = { app: { resource: { ...api(), ...apiPolicy("<base />") } } };
  expect(limited({ ...gateway, ...globalPolicy(limit) }, apart)).toBe("pass");
});

test("azapi says the same as azurerm", () => {
  const service = { type: "Microsoft.ApiManagement/service@2024-05-01", name: "apim-ai", body: { properties: {} } };
  const models = {
    type: "Microsoft.ApiManagement/service/apis@2024-05-01",
    name: "openai",
    parent_id: "${azapi_resource.service.id}",
    body: { properties: { path: "openai" } },
  };
  const text = (inbound: string) => ({
    type: "Microsoft.ApiManagement/service/apis/policies@2024-05-01",
    name: "policy",
    parent_id: "${azapi_resource.models.id}",
    body: { properties: { format: "rawxml", value: policy(inbound) } },
  });
  expect(limited({ azapi_resource: { service, models, text: text(limit) } })).toBe("pass");
  expect(limited({ azapi_resource: { service, models, text: text("") } })).toBe("fail");
});

test("an API that serves no model needs no token limit", () => {
  expect(limited({ ...gateway, ...api({ name: "orders", path: "orders" }) })).toBe("not-applicable");
});
