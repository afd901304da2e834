import type { ApplyRule } from "./apply-rule";
import { after, between, demand, from, oneOf, textOfLength } from "./apply-rule";
import { nameRule } from "./name-rule";
import { azurermPage, learn, templatePage } from "./pages";
import { types } from "./service";
import { attributeOf, idOf, nameOf, versioned } from "./shapes";

const service = "Microsoft.ApiManagement/service";
const loggers = `${service}/loggers`;
const diagnostics = `${service}/apis/diagnostics`;
const pages = `${learn}/api-management`;
const namedValues = `${pages}/api-management-howto-properties`;

/** Names of gateways. */
export const gatewayName = nameRule("apim", [2, 50], "hyphens", "global");

/** Ids of APIs, products, back ends and loggers: what a gateway calls them. */
export const partName: ApplyRule = {
  ...textOfLength([1, 80], /^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$/, "letters, digits and hyphens within"),
  kind: "name",
};

/** Id of the gateway that has a part. */
export const gatewayId: ApplyRule = idOf(service, "azurerm_api_management");

/** Name of the gateway that has a part. */
export const withinGateway = { api_management_name: nameOf(gatewayName, "azurerm_api_management") };

/** Name of a part of the same stack. */
const partOf = (says: string, attribute: string, type: string): ApplyRule => attributeOf(says, attribute, type);
const percent = between(0, 100);

/** APIs of a gateway, their policies and logs, and the products that have them. */
export const apiTypes = types(
  {
    type: "azurerm_api_management_api",
    armType: `${service}/apis`,
    source: templatePage(`${service}/apis`),
    arguments: {
      ...withinGateway,
      name: partName,
      revision: textOfLength([1, 100], /^\d+$/, "a number"),
      display_name: textOfLength([1, 300]),
      path: textOfLength([1, 400], /^[a-z0-9]+([/-][a-z0-9]+)*$/, "a path below the host, of one API only"),
      "protocols[]": oneOf("https", "http", "ws", "wss"),
    },
    flags: ["subscription_required"],
    demands: [
      demand("no two APIs of a service with the same path", ({ stack, block, resource }) =>
        stack.every(
          (each) => each === resource || each.type !== resource.type || each.values["path"] !== block["path"],
        ),
      ),
    ],
  },
  {
    type: "azurerm_api_management_api_operation",
    armType: `${service}/apis/operations`,
    source: templatePage(`${service}/apis/operations`),
    arguments: {
      ...withinGateway,
      api_name: partOf("name of an API of the stack", "name", "azurerm_api_management_api"),
      operation_id: partName,
      display_name: textOfLength([1, 300]),
      method: oneOf("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"),
      url_template: textOfLength([1, 1000], /^\/[\w./{}-]*$/, "a path with parameters in braces"),
      "template_parameter[].name": {
        ...textOfLength([1, 100], /^\w+$/, "a parameter of the path"),
        accepts: ({ value, resource }) => String(resource.values["url_template"]).includes(`{${String(value)}}`),
      },
      "template_parameter[].type": oneOf("string"),
    },
    flags: ["template_parameter[].required"],
    demands: [
      demand("each parameter of the path is described", ({ block }) => {
        const described = ((block["template_parameter"] ?? []) as { name: string }[]).map(({ name }) => name);
        const used = [...String(block["url_template"]).matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
        return used.every((name) => described.includes(String(name)));
      }),
    ],
  },
  {
    type: "azurerm_api_management_api_policy",
    armType: `${service}/apis/policies`,
    source: templatePage(`${service}/apis/policies`),
    arguments: {
      ...withinGateway,
      api_name: partOf("name of an API of the stack", "name", "azurerm_api_management_api"),
      xml_content: from(
        `${learn}/azure-resource-manager/management/azure-subscription-service-limits#limits---api-management-classic-tiers`,
        textOfLength([1, 262_144], /^<policies>[\s\S]*<\/policies>\s*$/, "one element policies, of at most 256 KiB"),
      ),
    },
    demands: [
      after(
        "after the named values of the stack that it names",
        ({ stack, before, resource }) => {
          const text = String(resource.values["xml_content"]);
          return stack
            .filter(
              ({ type, values }) =>
                type === "azurerm_api_management_named_value" && text.includes(`{{${String(values["name"])}}}`),
            )
            .every((value) => before(resource).has(value));
        },
        namedValues,
      ),
    ],
  },
  {
    type: "azurerm_api_management_product",
    armType: `${service}/products`,
    source: templatePage(`${service}/products`),
    arguments: {
      ...withinGateway,
      product_id: partName,
      display_name: textOfLength([1, 300]),
      description: textOfLength([1, 1000]),
    },
    flags: ["approval_required", "published", "subscription_required"],
    demands: [
      demand(
        "approval only where a subscription is required",
        ({ block }) => block["approval_required"] !== true || block["subscription_required"] === true,
        azurermPage("azurerm_api_management_product"),
      ),
    ],
  },
  {
    type: "azurerm_api_management_product_api",
    armType: `${service}/products/apis`,
    source: templatePage(`${service}/products/apis`),
    arguments: {
      ...withinGateway,
      api_name: partOf("name of an API of the stack", "name", "azurerm_api_management_api"),
      product_id: partOf("id of a product of the stack", "product_id", "azurerm_api_management_product"),
    },
    demands: [
      demand(
        "an API in one open product at most",
        ({ stack, block, resource }) =>
          stack.every(
            (each) => each === resource || each.type !== resource.type || each.values["api_name"] !== block["api_name"],
          ),
        `${pages}/api-management-subscriptions`,
      ),
    ],
  },
  {
    type: "azapi_resource",
    armType: diagnostics,
    source: templatePage(diagnostics),
    arguments: {
      type: versioned(diagnostics),
      name: oneOf("applicationinsights", "azuremonitor"),
      parent_id: idOf(`${service}/apis`, "azurerm_api_management_api"),
      "body.properties.loggerId": idOf(loggers),
      "body.properties.alwaysLog": oneOf("allErrors"),
      "body.properties.verbosity": oneOf("verbose", "information", "error"),
      "body.properties.sampling.samplingType": oneOf("fixed"),
      "body.properties.sampling.percentage": percent,
      "body.properties.largeLanguageModel.logs": oneOf("enabled", "disabled"),
      ...Object.fromEntries(
        ["requests", "responses"].flatMap((side) => [
          [`body.properties.largeLanguageModel.${side}.messages`, oneOf("all")],
          [`body.properties.largeLanguageModel.${side}.maxSizeInBytes`, between(1, 262_144)],
        ]),
      ),
    },
    flags: ["body.properties.logClientIp"],
  },
);
