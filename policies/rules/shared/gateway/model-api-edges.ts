import type { JsonObject } from "../../../../common/json";
import type { Verdict } from "../../../engine/outcome";
import type { Edge } from "../../../engine/rule";
import { policyText } from "./policy-example";

/** Resources of an estate with one API, and what a rule says of that API. */
type Case = readonly [when: string, resources: JsonObject, verdict: Verdict];

const gateway: JsonObject = {
  azurerm_api_management: { g: { name: "apim-ai", resource_group_name: "rg-ai", virtual_network_type: "Internal" } },
};

const inGateway = { resource_group_name: "rg-ai", api_management_name: "apim-ai" };

function api(settings: JsonObject = {}): JsonObject {
  return { azurerm_api_management_api: { a: { name: "openai", path: "openai", ...inGateway, ...settings } } };
}

function ofApi(inbound: string, api_name = "openai"): JsonObject {
  return { azurerm_api_management_api_policy: { a: { api_name, ...inGateway, xml_content: policyText(inbound) } } };
}

function ofGateway(inbound: string): JsonObject {
  return {
    azurerm_api_management_policy: {
      g: { api_management_id: "${azurerm_api_management.g.id}", xml_content: policyText(inbound) },
    },
  };
}

function ofProduct(inbound: string): JsonObject {
  const product = { product_id: "ai", ...inGateway };
  return {
    azurerm_api_management_product: { p: product },
    azurerm_api_management_product_api: { p: { api_name: "openai", ...product } },
    azurerm_api_management_product_policy: { p: { ...product, xml_content: policyText(inbound) } },
  };
}

function fragment(name: string, value: string): JsonObject {
  return {
    azurerm_api_management_policy_fragment: {
      f: { api_management_id: "${azurerm_api_management.g.id}", name, format: "rawxml", value },
    },
  };
}

function inArm(inbound: string): JsonObject {
  return {
    service: { type: "Microsoft.ApiManagement/service@2024-05-01", name: "apim-ai", body: { properties: {} } },
    models: {
      type: "Microsoft.ApiManagement/service/apis@2024-05-01",
      name: "openai",
      parent_id: "${azapi_resource.service.id}",
      body: { properties: { path: "openai" } },
    },
    policy: {
      type: "Microsoft.ApiManagement/service/apis/policies@2024-05-01",
      name: "policy",
      parent_id: "${azapi_resource.models.id}",
      body: { properties: { format: "rawxml", value: policyText(inbound) } },
    },
  };
}

function account(kind: string): JsonObject {
  return { azurerm_cognitive_account: { d: { name: "d", kind, custom_subdomain_name: "d" } } };
}

/** The scopes whose policy holds for the requests to an API. */
function scopes(done: string): readonly Case[] {
  const served = { ...gateway, ...api() };
  const included = `<base /><include-fragment fragment-id="shared" />`;
  return [
    ["the API has it", { ...served, ...ofApi(`<base />${done}`) }, "pass"],
    ["the gateway has it and nothing cuts it off", { ...served, ...ofGateway(done) }, "pass"],
    ["the API takes in what the gateway has", { ...served, ...ofGateway(done), ...ofApi("<base />") }, "pass"],
    ["the API drops what the gateway has", { ...served, ...ofGateway(done), ...ofApi("") }, "fail"],
    ["every product has it", { ...served, ...ofProduct(done) }, "pass"],
    [
      "its products have it, and callers need no subscription",
      { ...gateway, ...api({ subscription_required: false }), ...ofProduct(done) },
      "fail",
    ],
    ["another API has it", { ...served, ...ofApi(done, "other") }, "fail"],
    ["no scope has it", served, "fail"],
    [
      "the API stands before tools that are called after a model",
      { ...gateway, ...api({ name: "desk-mcp-gpt-tools", path: "desk/mcp/gpt-tools" }) },
      "not-applicable",
    ],
    [
      "a fragment has it",
      { ...served, ...fragment("shared", `<fragment>${done}</fragment>`), ...ofApi(included) },
      "pass",
    ],
    ["a fragment that is not in the input may have it", { ...served, ...ofApi(included) }, "unknown"],
    ["the gateway is not in the input", api(), "unknown"],
    ["a part of the policy is not known", { ...served, ...ofApi("${var.policies}") }, "unknown"],
    ["the policy cannot be read", { ...served, ...ofApi("<base>") }, "unknown"],
    [
      "one attribute of the policy is not known, and the rest is",
      {
        ...gateway,
        ...api({ name: "chat", path: "chat" }),
        ...ofApi(`<base />${done}<set-backend-service base-url="\${azurerm_cognitive_account.d.endpoint}" />`, "chat"),
        ...account("OpenAI"),
      },
      "pass",
    ],
    ["it is written as azapi", { azapi_resource: inArm(done) }, "pass"],
    ["it is written as azapi, and no scope has it", { azapi_resource: inArm("") }, "fail"],
  ];
}

/** Requests are followed through a section to where they end. */
function ways(done: string): readonly Case[] {
  const refuse = `<return-response><set-status code="403" /></return-response>`;
  const when = (condition: string, then: string) => `<when condition="@(${condition})">${then}</when>`;
  const choose = (...branches: readonly string[]) => `<choose>${branches.join("")}</choose>`;
  const otherwise = (then: string) => `<otherwise>${then}</otherwise>`;
  const inbounds: readonly (readonly [string, string, Verdict])[] = [
    ["every branch has it", choose(when(`context.Product.Name == "premium"`, done), otherwise(done)), "pass"],
    ["one branch lacks it", choose(when("context.User != null", done)), "unknown"],
    ["a branch without it answers its requests", choose(when("x", done), otherwise(refuse)), "pass"],
    ["every branch has it or answers", choose(when("a", done), when("b", refuse), otherwise(done)), "pass"],
    ["a branch that always runs has it", choose(when("true", done)), "pass"],
    ["a branch that never runs has it", choose(when("false", done)), "fail"],
    ["a retry has it", `<retry condition="@(x)" count="2">${done}</retry>`, "pass"],
    ["every request is answered before it", `${refuse}${done}`, "not-applicable"],
    ["a mock answers every request", `<mock-response status-code="200" />`, "not-applicable"],
    ["it stands in a comment", `<!-- ${done} -->`, "fail"],
    ["it stands within another call", `<send-request mode="new">${done}</send-request>`, "fail"],
  ];
  return inbounds.map(([name, inbound, verdict]): Case => [name, { ...gateway, ...api(), ...ofApi(inbound) }, verdict]);
}

/** An API that does not say by its name what answers. */
function calling(service_url: string): JsonObject {
  return api({ name: "documents", path: "documents", service_url });
}

/** An API whose policy names a backend, which is an account of some kind. */
function sendingTo(kind: string): JsonObject {
  return {
    ...account(kind),
    ...api({ name: "documents", path: "documents" }),
    ...ofApi('<set-backend-service backend-id="m" />', "documents"),
    azurerm_api_management_backend: {
      m: { name: "m", ...inGateway, url: "${azurerm_cognitive_account.d.endpoint}" },
    },
  };
}

/** Of APIs without any such policy, only those that serve models are asked for one. */
function services(): readonly Case[] {
  const endpoint = "${azurerm_cognitive_account.d.endpoint}";
  const cases: readonly Case[] = [
    ["the API is for orders", api({ name: "orders", path: "orders" }), "not-applicable"],
    ["a Foundry account answers", { ...account("AIServices"), ...calling(endpoint) }, "fail"],
    [
      "the documents of a Foundry account answer",
      { ...account("AIServices"), ...calling(`${endpoint}documentintelligence`) },
      "not-applicable",
    ],
    ["document extraction answers", { ...account("FormRecognizer"), ...calling(endpoint) }, "not-applicable"],
    [
      "a path of an account answers",
      { ...account("OpenAI"), ...calling('${trimsuffix(azurerm_cognitive_account.d.endpoint, "/")}/openai') },
      "fail",
    ],
    ["an account of an unknown kind answers", { ...account("${var.kind}"), ...calling(endpoint) }, "unknown"],
    [
      "an account without models answers under its own name",
      { ...account("TextAnalytics"), ...calling("https://d.cognitiveservices.azure.com/") },
      "not-applicable",
    ],
    ["an account that is not in the input answers", calling("https://x.cognitiveservices.azure.com/"), "unknown"],
    ["a host of models answers", calling("https://x.openai.azure.com/"), "fail"],
    ["a host of searches answers", calling("https://x.search.windows.net/"), "not-applicable"],
    ["the address of what answers is not known", calling("${var.url}"), "unknown"],
    ["a backend that the policy names is a model", sendingTo("OpenAI"), "fail"],
    ["a backend that the policy names is none", sendingTo("SpeechServices"), "not-applicable"],
  ];
  return cases.map(([when, resources, verdict]) => [when, { ...gateway, ...resources }, verdict]);
}

/**
 * The edges of a rule that asks a policy of every model API: where it may stand, for which requests it holds, and which
 * APIs serve models.
 * @param done an element that is what the rule asks for
 */
export function modelApiEdges(done: string): readonly Edge[] {
  const cases = [...scopes(done), ...ways(done), ...services()];
  return [
    ...cases.map(([when, resource, verdict]): Edge => ({ when, given: { resource }, verdict })),
    {
      when: "the API stands in another stack than its gateway, which has it",
      given: { resource: { ...api(), ...ofApi("<base />") } },
      beside: { gateway: { resource: { ...gateway, ...ofGateway(done) } } },
      verdict: "pass",
    },
  ];
}
