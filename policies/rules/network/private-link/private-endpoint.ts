import { privateEndpointNeeds } from "../../../azure/registry";
import { any, fail, notApplicable, pass, unknown, type Outcome } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import type { Resource } from "../../../estate/resource";
import { text } from "../../../estate/value";
import { endpointTarget } from "../../shared/network/endpoint-target";
import { isInPerimeter, openAccount, perimeterEdges } from "../../shared/network/security-perimeter";

/**
 * A gateway that stands in a network takes no private endpoint; one of a v2 tier that only calls out through a network does.
 * https://learn.microsoft.com/azure/api-management/virtual-network-concepts
 */
function isInjectedGateway(service: Resource): Outcome {
  if (service.type !== "azurerm_api_management") return fail("it is no gateway");
  const type = service.value("virtual_network_type");
  const sku = service.value("sku_name");
  if (type.state === "unknown") return unknown(`virtual_network_type is unknown: ${type.reason}`);
  const mode = text(type)?.toLowerCase() ?? "none";
  if (mode === "internal") return notApplicable("it stands in a subnet itself");
  if (mode !== "external") return fail("it stands in no network");
  if (sku.state === "unknown") return unknown(`sku_name is unknown: ${sku.reason}`);
  return /v2_/i.test(text(sku) ?? "")
    ? fail("it only calls out through a network")
    : notApplicable("it stands in a subnet itself");
}

/** Without an endpoint in the network, a service is either public or unreachable. */
export default rule({
  id: "private-endpoint",
  control: "ZTAI-NW-02",
  title: "Service has no private endpoint",
  severity: "critical",
  covers: [
    "checkov:CKV2_AZURE_42",
    "checkov:CKV2_AZURE_32",
    "checkov:CKV2_AZURE_33",
    "checkov:CKV2_AZURE_57",
    "kics:azure_paas_private_endpoint_missing",
    "policy-library-avm:AVM_SEC_AZPOLICY_BUILTIN_1",
    "cnspec:mondoo-azure-security-keyvault-private-endpoints",
    "cnspec:mondoo-azure-security-acr-private-endpoints",
    "cnspec:mondoo-azure-security-managed-hsm-private-endpoints",
  ],
  on: Object.keys(privateEndpointNeeds),
  check: (service, graph) => {
    const { found, uncertain } = graph.companions(service, "azurerm_private_endpoint");
    const outcomes = found.map(({ resource }): Outcome => {
      const target = endpointTarget(resource, graph);
      const manual = resource.value("private_service_connection.is_manual_connection");
      if (manual.state === "known" && manual.value === true)
        return unknown(`${resource.address} waits for an approval by hand`);
      if (target.state === "known") return pass();
      return target.state === "unknown" ? unknown(target.message) : fail(target.message);
    });
    if (outcomes.some(({ verdict }) => verdict === "pass")) return pass();
    if (uncertain) return unknown(uncertain);
    const injected = isInjectedGateway(service);
    if (injected.verdict !== "fail") return injected;
    const subnet = graph.target(
      service,
      service.written("delegated_subnet_id").isThere ? "delegated_subnet_id" : "subnet_id",
    );
    if (subnet.kind === "resource" || subnet.kind === "outside") return notApplicable("it stands in a subnet itself");
    if (subnet.kind === "unknown") return unknown(`whether it stands in a subnet is unknown: ${subnet.reason}`);
    const inside = isInPerimeter(service, graph);
    if (inside.verdict === "pass") return notApplicable("an enforced network security perimeter lets its members in");
    const endpoint = any(outcomes, "no private endpoint with a valid sub-resource connects to it");
    return endpoint.verdict === "fail" && inside.verdict === "unknown" ? inside : endpoint;
  },
  fix: "Add an azurerm_private_endpoint to it, with its sub-resource and its DNS zones.",
  examples: {
    pass: {
      resource: {
        azurerm_key_vault: { a: { name: "kv-chat" } },
        azurerm_private_endpoint: {
          a: {
            private_service_connection: {
              private_connection_resource_id: "${azurerm_key_vault.a.id}",
              subresource_names: ["vault"],
            },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_key_vault: { a: { name: "kv-chat" }, b: { name: "kv-other" } },
        azurerm_private_endpoint: {
          a: {
            private_service_connection: {
              private_connection_resource_id: "${azurerm_key_vault.b.id}",
              subresource_names: ["vault"],
            },
          },
        },
      },
    },
  },
  edges: [
    ...perimeterEdges(openAccount, "not-applicable"),
    {
      when: "a gateway stands in the network",
      given: {
        resource: {
          azurerm_api_management: {
            internal: { name: "apim-a", sku_name: "PremiumV2_1", virtual_network_type: "Internal" },
            external: { name: "apim-b", sku_name: "Premium_1", virtual_network_type: "External" },
          },
        },
      },
      verdict: "not-applicable",
    },
    {
      when: "a gateway only calls out through the network",
      given: {
        resource: {
          azurerm_api_management: {
            a: { name: "apim-a", sku_name: "StandardV2_1", virtual_network_type: "External" },
            b: { name: "apim-b", sku_name: "Developer_1" },
          },
        },
      },
      verdict: "fail",
    },
  ],
});
