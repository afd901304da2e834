import { isObject, type Json, type JsonObject } from "../../common/json";
import { blocksOf, each, flag, isTrue, made, nested, renamed, same, top } from "./body";
import { belowNamed, inGroup, noBody, noDefault, withoutDefault, type Card } from "./card";
import { move } from "./rename";
import { property } from "./property";
import { isWord, word } from "./word";

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
  [`${security}Ciphers.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA`]: "tls_ecdhe_ecdsa_with_aes128_cbc_sha_ciphers_enabled",
  [`${security}Ciphers.TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA`]: "tls_ecdhe_ecdsa_with_aes256_cbc_sha_ciphers_enabled",
  [`${security}Ciphers.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA`]: "tls_ecdhe_rsa_with_aes128_cbc_sha_ciphers_enabled",
  [`${security}Ciphers.TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA`]: "tls_ecdhe_rsa_with_aes256_cbc_sha_ciphers_enabled",
  [`${security}Ciphers.TLS_RSA_WITH_AES_128_CBC_SHA`]: "tls_rsa_with_aes128_cbc_sha_ciphers_enabled",
  [`${security}Ciphers.TLS_RSA_WITH_AES_128_CBC_SHA256`]: "tls_rsa_with_aes128_cbc_sha256_ciphers_enabled",
  [`${security}Ciphers.TLS_RSA_WITH_AES_128_GCM_SHA256`]: "tls_rsa_with_aes128_gcm_sha256_ciphers_enabled",
  [`${security}Ciphers.TLS_RSA_WITH_AES_256_CBC_SHA`]: "tls_rsa_with_aes256_cbc_sha_ciphers_enabled",
  [`${security}Ciphers.TLS_RSA_WITH_AES_256_CBC_SHA256`]: "tls_rsa_with_aes256_cbc_sha256_ciphers_enabled",
  [`${security}Ciphers.TLS_RSA_WITH_AES_256_GCM_SHA384`]: "tls_rsa_with_aes256_gcm_sha384_ciphers_enabled",
};

const fromCustomProperties = (value: Json): Json => {
  const properties: JsonObject = isObject(value) ? value : {};
  const entries = Object.entries(gatewaySecurity).flatMap(([from, to]) => {
    const found = property(properties, from);
    return found === undefined ? [] : [[to, isTrue(found)] as const];
  });
  return Object.fromEntries(entries);
};

const policyText: Card["arguments"] = {
  format: { default: noDefault, body: same("format") },
  xml_content: { default: noDefault, body: same("value") },
  xml_link: { default: noDefault, body: noBody("a link stands in value, with the format xml-link") },
};

/** What a diagnostic keeps of a request or an answer. */
const logged = (from: string) =>
  blocksOf(from, {
    headers: "headers_to_log",
    "body.bytes": "body_bytes",
    dataMasking: nested("data_masking", { headers: "headers", queryParams: "query_params" }),
  });

/** A logger sends to Event Hubs or to Application Insights, each with a connection string in the same place. */
const eventHub = (value: Json): Json =>
  each(value, (properties) =>
    isWord(property(properties, "loggerType"), "azureEventHub")
      ? renamed(properties, { "credentials.connectionString": "connection_string" })
      : [],
  );

/** A subscription is for one API or one product: its scope says for which. */
const scopeOf =
  (collection: string) =>
  (scope: Json): Json =>
    typeof scope === "string" && scope.includes(`/${collection}/`) ? scope : null;

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
      "security.tls_ecdhe_ecdsa_with_aes128_cbc_sha_ciphers_enabled": { default: false },
      "security.tls_ecdhe_ecdsa_with_aes256_cbc_sha_ciphers_enabled": { default: false },
      "security.tls_ecdhe_rsa_with_aes128_cbc_sha_ciphers_enabled": { default: false },
      "security.tls_ecdhe_rsa_with_aes256_cbc_sha_ciphers_enabled": { default: false },
      "security.tls_rsa_with_aes128_cbc_sha256_ciphers_enabled": { default: false },
      "security.tls_rsa_with_aes128_cbc_sha_ciphers_enabled": { default: false },
      "security.tls_rsa_with_aes128_gcm_sha256_ciphers_enabled": { default: false },
      "security.tls_rsa_with_aes256_cbc_sha256_ciphers_enabled": { default: false },
      "security.tls_rsa_with_aes256_cbc_sha_ciphers_enabled": { default: false },
      "security.tls_rsa_with_aes256_gcm_sha384_ciphers_enabled": { default: false },
      "security.triple_des_ciphers_enabled": { default: false },
      ...Object.fromEntries(oldSecurity.map((name) => [`security.${name}_enabled`, { default: false }])),
      sku_name: { default: noDefault, body: top("sku.name") },
      "tenant_access.enabled": {
        default: noDefault,
        body: noBody("it stands on a resource of its own, service/tenant"),
      },
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
    privateLink: { Gateway: ["privatelink.azure-api.net"] },
    // https://docs.azure.cn/azure-monitor/reference/supported-logs/microsoft-apimanagement-service-logs
    logs: [
      "GatewayLogs",
      "GatewayLlmLogs",
      {
        category: "GatewayMCPLogs",
        when: { companion: "azurerm_api_management_api", argument: "api_type", value: "mcp" },
      },
    ],
  },
  {
    azurerm: "azurerm_api_management_api",
    arm: ["Microsoft.ApiManagement/service/apis", "Microsoft.ApiManagement/service/workspaces/apis"],
    id: belowNamed("api_management_name"),
    arguments: {
      api_type: { default: noDefault, body: same("type") },
      display_name: { default: noDefault, body: same("displayName") },
      "import.content_format": { default: noDefault, body: same("format") },
      "import.content_value": { default: noDefault, body: same("value") },
      path: { default: noDefault, body: same("path") },
      protocols: { default: noDefault, body: same("protocols") },
      service_url: { default: noDefault, body: same("serviceUrl") },
      subscription_required: { default: true, body: same("subscriptionRequired") },
    },
    links: ["api_management_name"],
    names: { api_management_name: "Microsoft.ApiManagement/service" },
  },
  {
    azurerm: "azurerm_api_management_api_operation",
    arm: "Microsoft.ApiManagement/service/apis/operations",
    parent: "api_name",
    nameArgument: "operation_id",
    arguments: {
      method: { default: noDefault, body: same("method") },
      url_template: { default: noDefault, body: same("urlTemplate") },
    },
    links: ["api_name"],
    names: { api_name: "Microsoft.ApiManagement/service/apis" },
  },
  {
    azurerm: "azurerm_api_management_api_operation_policy",
    arm: "Microsoft.ApiManagement/service/apis/operations/policies",
    parent: "api_name",
    arguments: {
      xml_content: { default: noDefault, body: same("value") },
      xml_link: { default: noDefault, body: noBody("a link stands in value, with the format xml-link") },
    },
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
      circuit_breaker_rule: {
        default: noDefault,
        body: blocksOf("circuitBreaker.rules", {
          acceptRetryAfter: "accept_retry_after_enabled",
          name: "name",
          tripDuration: "trip_duration",
        }),
      },
      "circuit_breaker_rule.accept_retry_after_enabled": { default: false },
      credentials: {
        default: noDefault,
        body: blocksOf("credentials", {
          header: "header",
          query: "query",
          authorization: nested("authorization", { parameter: "parameter", scheme: "scheme" }),
        }),
      },
      "tls.validate_certificate_chain": { default: noDefault, body: same("tls.validateCertificateChain") },
      "tls.validate_certificate_name": { default: noDefault, body: same("tls.validateCertificateName") },
      url: { default: noDefault, body: same("url") },
      ...withoutDefault(
        "credentials.authorization",
        "credentials.authorization.parameter",
        "credentials.header",
        "credentials.query",
      ),
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
    arm: ["Microsoft.ApiManagement/service/products", "Microsoft.ApiManagement/service/workspaces/products"],
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
    names: {
      api_management_name: "Microsoft.ApiManagement/service",
      api_name: "Microsoft.ApiManagement/service/apis",
      product_id: "Microsoft.ApiManagement/service/products",
    },
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
    arm: "Microsoft.ApiManagement/service/subscriptions",
    parent: "api_management_name",
    arguments: {
      allow_tracing: { default: true, body: same("allowTracing") },
      api_id: { default: noDefault, body: same("scope", scopeOf("apis")) },
      product_id: { default: noDefault, body: same("scope", scopeOf("products")) },
    },
  },
  {
    azurerm: "azurerm_api_management_api_diagnostic",
    arm: "Microsoft.ApiManagement/service/apis/diagnostics",
    parent: "api_name",
    arguments: {
      always_log_errors: { default: noDefault, body: same("alwaysLog", word("allErrors")) },
      backend_request: { default: noDefault, body: logged("backend.request") },
      backend_response: { default: noDefault, body: logged("backend.response") },
      frontend_request: { default: noDefault, body: logged("frontend.request") },
      frontend_response: { default: noDefault, body: logged("frontend.response") },
      sampling_percentage: { default: noDefault, body: same("sampling.percentage") },
      ...withoutDefault("frontend_request.headers_to_log", "frontend_request.data_masking"),
    },
  },
  {
    azurerm: "azurerm_api_management_diagnostic",
    arm: "Microsoft.ApiManagement/service/diagnostics",
    parent: "api_management_name",
    arguments: {
      always_log_errors: { default: noDefault, body: same("alwaysLog", word("allErrors")) },
      backend_request: { default: noDefault, body: logged("backend.request") },
      backend_response: { default: noDefault, body: logged("backend.response") },
      frontend_request: { default: noDefault, body: logged("frontend.request") },
      frontend_response: { default: noDefault, body: logged("frontend.response") },
      sampling_percentage: { default: noDefault, body: same("sampling.percentage") },
      ...withoutDefault("frontend_request.headers_to_log", "frontend_request.data_masking"),
    },
  },
  {
    azurerm: "azurerm_api_management_logger",
    arm: "Microsoft.ApiManagement/service/loggers",
    parent: "api_management_name",
    arguments: {
      eventhub: { default: noDefault, body: { from: "properties", members: ["connection_string"], convert: eventHub } },
      "eventhub.connection_string": { default: noDefault },
    },
  },
  {
    azurerm: "azurerm_api_management_gateway_host_name_configuration",
    arm: "Microsoft.ApiManagement/service/gateways/hostnameConfigurations",
    parent: "gateway_name",
    arguments: {
      tls10_enabled: { default: false, body: same("tls10Enabled") },
      tls11_enabled: { default: false, body: same("tls11Enabled") },
    },
  },
];
