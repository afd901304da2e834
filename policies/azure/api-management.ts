import { isObject, own, type Json, type JsonObject } from "../../common/json";
import { blocksOf, flag, made, same, top } from "./body";
import { belowNamed, inGroup, noDefault, type Card } from "./card";
import { move } from "./rename";

const oldSecurity = [
  "backend_ssl30",
  "backend_tls10",
  "backend_tls11",
  "frontend_ssl30",
  "frontend_tls10",
  "frontend_tls11",
];

const security = "Microsoft.WindowsAzure.ApiManagement.Gateway.Security.";

/** Custom properties of a gateway, which name protocols and ciphers and say True or False as text. */
const gatewaySecurity: Readonly<Record<string, string>> = {
  [`${security}Backend.Protocols.Ssl30`]: "backend_ssl30_enabled",
  [`${security}Backend.Protocols.Tls10`]: "backend_tls10_enabled",
  [`${security}Backend.Protocols.Tls11`]: "backend_tls11_enabled",
  [`${security}Protocols.Ssl30`]: "frontend_ssl30_enabled",
  [`${security}Protocols.Tls10`]: "frontend_tls10_enabled",
  [`${security}Protocols.Tls11`]: "frontend_tls11_enabled",
  [`${security}Ciphers.TripleDes168`]: "triple_des_ciphers_enabled",
};

const truth = (value: Json): Json => (typeof value === "string" ? /^true$/i.test(value) : value);

const fromCustomProperties = (value: Json): Json => {
  const properties: JsonObject = isObject(value) ? value : {};
  const entries = Object.entries(gatewaySecurity).flatMap(([from, to]) => {
    const found = own(properties, from);
    return found === undefined ? [] : [[to, truth(found)] as const];
  });
  return Object.fromEntries(entries);
};

const policyText: Card["arguments"] = {
  format: { default: noDefault, body: same("format") },
  xml_content: { default: noDefault, body: same("value") },
};

/** API Management: gateways, APIs, products, back ends and policies. */
export const apiManagement: readonly Card[] = [
  {
    azurerm: "azurerm_api_management",
    arm: "Microsoft.ApiManagement/service",
    id: inGroup,
    arguments: {
      client_certificate_enabled: { default: false, body: same("enableClientCertificate") },
      min_api_version: { default: noDefault, body: same("apiVersionConstraint.minApiVersion") },
      public_network_access_enabled: { default: true, body: flag("publicNetworkAccess") },
      security: {
        default: noDefault,
        body: made("customProperties", Object.values(gatewaySecurity), fromCustomProperties),
      },
      sku_name: { default: noDefault, body: top("sku.name") },
      "virtual_network_configuration.subnet_id": {
        default: noDefault,
        body: same("virtualNetworkConfiguration.subnetResourceId"),
      },
      virtual_network_type: { default: "None", body: same("virtualNetworkType") },
    },
    renames: [
      move("protocols.enable_http2", "protocols.http2_enabled"),
      ...oldSecurity.map((name) => move(`security.enable_${name}`, `security.${name}_enabled`)),
      move("security.enable_triple_des_ciphers", "security.triple_des_ciphers_enabled"),
    ],
    logs: ["GatewayLogs", "GatewayLlmLogs"],
  },
  {
    azurerm: "azurerm_api_management_api",
    arm: "Microsoft.ApiManagement/service/apis",
    id: belowNamed("api_management_name"),
    arguments: {
      display_name: { default: noDefault, body: same("displayName") },
      path: { default: noDefault, body: same("path") },
      protocols: { default: noDefault, body: same("protocols") },
      service_url: { default: noDefault, body: same("serviceUrl") },
      subscription_required: { default: true, body: same("subscriptionRequired") },
    },
    names: { api_management_name: "Microsoft.ApiManagement/service" },
  },
  {
    azurerm: "azurerm_api_management_api_operation_policy",
    links: ["api_name"],
    names: { api_name: "Microsoft.ApiManagement/service/apis" },
  },
  {
    azurerm: "azurerm_api_management_api_policy",
    arm: "Microsoft.ApiManagement/service/apis/policies",
    parent: "api_name",
    arguments: policyText,
    links: ["api_name"],
    names: { api_name: "Microsoft.ApiManagement/service/apis" },
  },
  {
    azurerm: "azurerm_api_management_backend",
    arm: "Microsoft.ApiManagement/service/backends",
    parent: "api_management_name",
    arguments: {
      credentials: {
        default: noDefault,
        body: blocksOf("credentials", { header: "header", query: "query", authorization: "authorization" }),
      },
      "tls.validate_certificate_chain": { default: noDefault, body: same("tls.validateCertificateChain") },
      "tls.validate_certificate_name": { default: noDefault, body: same("tls.validateCertificateName") },
      url: { default: noDefault, body: same("url") },
    },
    links: ["api_management_name"],
    names: { api_management_name: "Microsoft.ApiManagement/service" },
  },
  {
    azurerm: "azurerm_api_management_named_value",
    arm: "Microsoft.ApiManagement/service/namedValues",
    parent: "api_management_name",
    arguments: {
      display_name: { default: noDefault, body: same("displayName") },
      secret: { default: false, body: same("secret") },
      "value_from_key_vault.secret_id": { default: noDefault, body: same("keyVault.secretIdentifier") },
    },
  },
  {
    azurerm: "azurerm_api_management_policy",
    arm: "Microsoft.ApiManagement/service/policies",
    parent: "api_management_id",
    arguments: policyText,
    links: ["api_management_id"],
  },
  {
    azurerm: "azurerm_api_management_policy_fragment",
    arm: "Microsoft.ApiManagement/service/policyFragments",
    parent: "api_management_id",
    arguments: {
      format: { default: noDefault, body: same("format") },
      value: { default: noDefault, body: same("value") },
    },
    links: ["api_management_id"],
  },
  {
    azurerm: "azurerm_api_management_product",
    arm: "Microsoft.ApiManagement/service/products",
    id: belowNamed("api_management_name"),
    nameArgument: "product_id",
    arguments: {
      approval_required: { default: false, body: same("approvalRequired") },
      subscription_required: { default: true, body: same("subscriptionRequired") },
    },
    names: { api_management_name: "Microsoft.ApiManagement/service" },
  },
  {
    azurerm: "azurerm_api_management_product_api",
    links: ["api_name", "product_id"],
    names: { api_name: "Microsoft.ApiManagement/service/apis", product_id: "Microsoft.ApiManagement/service/products" },
  },
  {
    azurerm: "azurerm_api_management_product_policy",
    arm: "Microsoft.ApiManagement/service/products/policies",
    parent: "product_id",
    arguments: policyText,
    links: ["product_id"],
    names: { product_id: "Microsoft.ApiManagement/service/products" },
  },
  {
    azurerm: "azurerm_api_management_subscription",
    arguments: {
      allow_tracing: { default: true },
    },
  },
];
