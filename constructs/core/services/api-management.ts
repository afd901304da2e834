import { apiTypes, gatewayId as serviceId, gatewayName, partName, withinGateway } from "./api-management-apis";
import { after, atLeast, between, demand, from, matching, oneOf, textOfLength } from "./apply-rule";
import { logs } from "./log-source";
import { azurermPage, learn, templatePage } from "./pages";
import type { AzureService } from "./service";
import { types } from "./service";
import { attributeOf, idOf, named, versioned } from "./shapes";
import { subnetId } from "./virtual-network";

const names = {
  apiManagement: gatewayName,
};

const service = "Microsoft.ApiManagement/service";
const subscriptions = `${service}/subscriptions`;
const backends = `${service}/backends`;
const loggers = `${service}/loggers`;
const pages = `${learn}/api-management`;
const outbound = `${pages}/integrate-vnet-outbound`;
const privateEndpoint = `${pages}/private-endpoint`;
const namedValues = `${pages}/api-management-howto-properties`;
const pools = `${pages}/backends`;

const duration = matching(/^P(T(?=\d)(\d+H)?(\d+M)?(\d+S)?|\d+D)$/, "an ISO 8601 duration such as PT10S");
const httpStatus = between(200, 599);
const percent = between(0, 100);
const address = matching(/^https:\/\/[a-z0-9.-]+(\/[\w./-]*)?$/, "an https address of at most 2,000 characters");
const serviceSide = ["frontend", "backend"].flatMap((end) => [`${end}_request`, `${end}_response`]);

/** What the subnet of a service has to be delegated to; undefined for nothing. */
function delegationOf({ sku_name: sku, virtual_network_type: type }: Readonly<Record<string, unknown>>) {
  if (type === "External") return "Microsoft.Web/serverFarms";
  return String(sku).startsWith("PremiumV2_") ? "Microsoft.Web/hostingEnvironments" : undefined;
}

/** A part waits for the service to be closed, since Azure takes no part while it changes the service. */
const settled = after(
  "once no change of the service is under way",
  ({ stack, before, resource }) =>
    stack
      .filter(
        ({ type, values }) => type === "azapi_update_resource" && String(values["type"]).startsWith(`${service}@`),
      )
      .every((update) => before(resource).has(update)),
  privateEndpoint,
);

/** API Management: gateways, their back ends, APIs, products and policies. */
export const apiManagement = {
  names,
  privateLink: {
    apiManagement: { type: "azurerm_api_management", groupId: "Gateway", zones: ["privatelink.azure-api.net"] },
  },
  logs: {
    apiManagement: logs(
      ["GatewayLogs", "GatewayLlmLogs", "GatewayMCPLogs", "WebSocketConnectionLogs", "DeveloperPortalAuditLogs"],
      { tables: "Dedicated" },
    ),
  },
  types: types(
    {
      type: "azurerm_api_management",
      armType: service,
      source: templatePage(service),
      arguments: {
        name: named(names.apiManagement),
        publisher_name: textOfLength([1, 100]),
        publisher_email: textOfLength([1, 100], /^[^@\s]+@[^@\s]+$/, "a mail address"),
        sku_name: {
          ...matching(
            /^(StandardV2_([1-9]|10)|PremiumV2_([1-9]|[12]\d|30)|Developer_1|Premium_([1-9]|[12]\d|3[01]))$/,
            "StandardV2_1 to _10, PremiumV2_1 to _30, Developer_1, Premium_1 to _31: the tiers that are private on both sides",
          ),
          kind: "choice",
          source: azurermPage("azurerm_api_management"),
        },
        "zones[]": {
          ...oneOf("1", "2", "3"),
          says: "1, 2, 3, of Premium alone; its units spread evenly over them",
          accepts: ({ value, block }) => {
            const [, units] = /^Premium_(\d+)$/.exec(String(block["sku_name"])) ?? [];
            const zones = block["zones"] as readonly string[];
            return ["1", "2", "3"].includes(String(value)) && Number(units) % zones.length === 0;
          },
          source: `${pages}/enable-availability-zone-support`,
        },
        virtual_network_type: {
          ...oneOf("External", "Internal"),
          says: "External of a v2 tier, Internal of PremiumV2 and of a classic tier",
          accepts: ({ value, block }) =>
            (value === "External" ? /V2_/ : /^(PremiumV2|Developer|Premium)_/).test(String(block["sku_name"])) &&
            ["External", "Internal"].includes(String(value)),
          source: `${pages}/virtual-network-concepts`,
        },
        "virtual_network_configuration.subnet_id": {
          ...subnetId,
          says: "id of a subnet of its own, in its region and subscription: delegated to Microsoft.Web/serverFarms (External) or to Microsoft.Web/hostingEnvironments (Internal, PremiumV2), or not at all (Internal, classic)",
          accepts: (placed) => {
            const { delegation } = placed.target(placed.written)?.values ?? {};
            const given = JSON.stringify(delegation ?? "");
            const wanted = delegationOf(placed.resource.values);
            return (
              subnetId.accepts(placed) &&
              (wanted === undefined ? !given.includes("service_delegation") : given.includes(`"${wanted}"`))
            );
          },
          source: outbound,
        },
        public_network_access_enabled: {
          ...oneOf(true),
          says: "true: no service is made closed",
          source: azurermPage("azurerm_api_management"),
        },
        min_api_version: from(
          azurermPage("azurerm_api_management"),
          matching(/^20\d\d-\d\d-\d\d$/, "a version of the management API from 2021-08-01 on"),
        ),
        "identity.type": from(
          `${pages}/api-management-howto-use-managed-service-identity`,
          oneOf("SystemAssigned", "UserAssigned", "SystemAssigned, UserAssigned"),
        ),
      },
      flags: [
        "protocols.http2_enabled",

        "security.backend_ssl30_enabled",
        "security.backend_tls10_enabled",
        "security.backend_tls11_enabled",
        "security.frontend_ssl30_enabled",
        "security.frontend_tls10_enabled",
        "security.frontend_tls11_enabled",
        "security.tls_ecdhe_ecdsa_with_aes128_cbc_sha_ciphers_enabled",
        "security.tls_ecdhe_ecdsa_with_aes256_cbc_sha_ciphers_enabled",
        "security.tls_ecdhe_rsa_with_aes128_cbc_sha_ciphers_enabled",
        "security.tls_ecdhe_rsa_with_aes256_cbc_sha_ciphers_enabled",
        "security.tls_rsa_with_aes128_cbc_sha256_ciphers_enabled",
        "security.tls_rsa_with_aes128_cbc_sha_ciphers_enabled",
        "security.tls_rsa_with_aes128_gcm_sha256_ciphers_enabled",
        "security.tls_rsa_with_aes256_cbc_sha256_ciphers_enabled",
        "security.tls_rsa_with_aes256_cbc_sha_ciphers_enabled",
        "security.tls_rsa_with_aes256_gcm_sha384_ciphers_enabled",
        "security.triple_des_ciphers_enabled",
      ],
    },
    {
      type: "azapi_update_resource",
      armType: service,
      source: templatePage(service),
      arguments: {
        type: versioned(service),
        resource_id: serviceId,
        "body.properties.publicNetworkAccess": {
          ...oneOf("Enabled", "Disabled"),
          says: "Enabled, or Disabled once a private endpoint exists",
          accepts: ({ value, stack, before, resource }) =>
            value === "Enabled" ||
            (value === "Disabled" &&
              stack.some(
                (each) =>
                  each.type === "azurerm_private_endpoint" &&
                  before(resource).has(each) &&
                  JSON.stringify(each.values).includes(String(resource.values["resource_id"])),
              )),
          source: privateEndpoint,
        },
        "body.properties.developerPortalStatus": oneOf("Enabled", "Disabled"),
      },
    },
    {
      type: "azapi_update_resource",
      armType: subscriptions,
      source: templatePage(subscriptions),
      arguments: {
        type: versioned(subscriptions),
        resource_id: {
          kind: "reference",
          says: "id of the subscription that a service is made with: master",
          accepts: ({ written, target }) => {
            const [, owner] = /^(\$\{.+\.id\})\/subscriptions\/master$/.exec(String(written)) ?? [];
            return owner !== undefined && target(owner)?.type === "azurerm_api_management";
          },
          source: `${pages}/api-management-subscriptions`,
        },
        "body.properties.state": oneOf("active", "suspended", "cancelled", "expired", "rejected", "submitted"),
      },
      flags: ["body.properties.allowTracing"],
      demands: [settled],
    },
    {
      type: "azurerm_api_management_backend",
      armType: backends,
      source: templatePage(backends),
      arguments: {
        ...withinGateway,
        name: partName,
        protocol: oneOf("http", "soap"),
        url: address,
        "circuit_breaker_rule.name": textOfLength([1, 80], /^[\w-]+$/, "letters, digits, underscores and hyphens"),
        "circuit_breaker_rule.trip_duration": from(pools, duration),
        "circuit_breaker_rule.failure_condition.count": from(pools, atLeast(1)),
        "circuit_breaker_rule.failure_condition.interval_duration": from(pools, duration),
        "circuit_breaker_rule.failure_condition.status_code_range[].min": httpStatus,
        "circuit_breaker_rule.failure_condition.status_code_range[].max": httpStatus,
      },
      flags: [
        "circuit_breaker_rule.accept_retry_after_enabled",
        "tls.validate_certificate_chain",
        "tls.validate_certificate_name",
      ],
      demands: [settled],
    },
    {
      type: "azapi_resource",
      armType: backends,
      source: templatePage(backends),
      arguments: {
        type: versioned(backends),
        name: partName,
        parent_id: serviceId,
        "body.properties.type": from(pools, oneOf("Single", "Pool")),
        "body.properties.pool.services[].id": from(pools, idOf(backends, "azurerm_api_management_backend")),
        "body.properties.pool.services[].priority": between(0, 100),
        "body.properties.pool.services[].weight": between(0, 100),
        "body.properties.protocol": oneOf("http", "soap"),
        "body.properties.url": address,
        "body.properties.credentials.managedIdentity.resource": from(
          `${pages}/llm-content-safety-policy`,
          oneOf("https://cognitiveservices.azure.com"),
        ),
      },
      flags: ["body.properties.tls.validateCertificateChain", "body.properties.tls.validateCertificateName"],
      demands: [
        demand(
          "1 to 30 back ends in a pool, each once",
          ({ block }) => {
            const { pool } = (block["body"] as { properties: { pool?: { services: { id: string }[] } } }).properties;
            const ids = pool?.services.map(({ id }) => id);
            return ids === undefined || (ids.length >= 1 && ids.length <= 30 && new Set(ids).size === ids.length);
          },
          pools,
        ),
        settled,
      ],
    },
    {
      type: "azurerm_api_management_named_value",
      armType: `${service}/namedValues`,
      source: azurermPage("azurerm_api_management_named_value"),
      arguments: {
        ...withinGateway,
        name: from(
          namedValues,
          textOfLength([1, 256], /^[\w.-]+$/, "letters, digits, periods, underscores and hyphens"),
        ),
        display_name: from(
          namedValues,
          textOfLength([1, 256], /^[\w.-]+$/, "letters, digits, periods, underscores and hyphens"),
        ),
        value: from(namedValues, textOfLength([1, 4096])),
        "tags[]": textOfLength([1, 32]),
      },
      demands: [settled],
    },
    {
      type: "azapi_resource",
      armType: loggers,
      source: templatePage(loggers),
      arguments: {
        type: versioned(loggers),
        name: partName,
        parent_id: serviceId,
        "body.properties.loggerType": oneOf("azureEventHub", "applicationInsights", "azureMonitor"),
        "body.properties.resourceId": idOf("Microsoft.Insights/components", "azurerm_application_insights"),
        "body.properties.credentials.connectionString": attributeOf(
          "connection string of an Application Insights resource",
          "connection_string",
          "azurerm_application_insights",
        ),
        "body.properties.credentials.identityClientId": {
          ...oneOf("SystemAssigned"),
          says: "SystemAssigned, with the role to publish metrics granted before",
          accepts: ({ value, stack, before, resource }) =>
            value === "SystemAssigned" &&
            stack.some(({ type }) => type === "azurerm_role_assignment") &&
            [...before(resource)].some(({ type }) => type === "azurerm_role_assignment"),
          source: `${pages}/api-management-howto-app-insights`,
        },
      },
      flags: ["body.properties.isBuffered"],
      demands: [settled],
    },
    {
      type: "azurerm_api_management_diagnostic",
      armType: `${service}/diagnostics`,
      source: azurermPage("azurerm_api_management_diagnostic"),
      arguments: {
        ...withinGateway,
        identifier: oneOf("applicationinsights", "azuremonitor"),
        api_management_logger_id: {
          kind: "reference",
          says: "id of a logger of the service",
          accepts: ({ written, target }) => String(target(written)?.values["type"]).startsWith(`${loggers}@`),
        },
        sampling_percentage: percent,
        verbosity: oneOf("verbose", "information", "error"),
        http_correlation_protocol: oneOf("None", "Legacy", "W3C"),
        ...Object.fromEntries(serviceSide.map((side) => [`${side}.body_bytes`, between(0, 8192)])),
      },
      flags: ["always_log_errors", "log_client_ip"],
    },
    ...apiTypes,
  ),
} satisfies AzureService;
