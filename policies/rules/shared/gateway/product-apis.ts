import type { TerraformJson } from "../../../engine/rule";
import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { elementsNamed } from "./api-rule";
import { presenceFor } from "./gateway-apis";
import { policyText } from "./policy-example";
import { everyPresence, type SectionPresence } from "./presence";

const tokens = elementsNamed("validate-azure-ad-token", "validate-jwt");

/**
 * Whether every API of a product asks each caller for a token, in its own policy. A call without a key runs in the context of the open product
 * that has the API: https://learn.microsoft.com/azure/api-management/api-management-subscriptions#api-request-without-a-subscription-key
 */
export function productAsksForTokens(product: Resource, graph: Graph): SectionPresence {
  const links = graph.all("azurerm_api_management_product_api").filter((link) => namesProduct(link, product, graph));
  return everyPresence(
    links.map((link) => {
      const api = graph.namedTarget(link, "api_name");
      return api.kind === "resource" ? presenceFor(api.resource, graph, "inbound", tokens) : "unknown";
    }),
  );
}

function namesProduct(link: Resource, product: Resource, graph: Graph): boolean {
  const target = graph.namedTarget(link, "product_id");
  return target.kind === "resource" && target.resource.key === product.key;
}

/** An open product with an API whose policy has something in its inbound section. */
export function openProduct(inbound: string): TerraformJson {
  return {
    resource: {
      azurerm_api_management: {
        g: { name: "apim-ai", resource_group_name: "rg-ai", virtual_network_type: "Internal" },
      },
      azurerm_api_management_api: {
        a: { name: "chat", path: "chat", api_management_name: "apim-ai", subscription_required: false },
      },
      azurerm_api_management_api_policy: {
        a: {
          api_name: "${azurerm_api_management_api.a.name}",
          api_management_name: "apim-ai",
          xml_content: policyText(`<base />${inbound}`),
        },
      },
      azurerm_api_management_product: {
        a: { product_id: "chat", api_management_name: "apim-ai", published: false, subscription_required: false },
      },
      azurerm_api_management_product_api: {
        a: {
          api_name: "${azurerm_api_management_api.a.name}",
          product_id: "${azurerm_api_management_product.a.product_id}",
          api_management_name: "apim-ai",
        },
      },
    },
  };
}

/** A policy that asks every caller for a token. */
export const tokenPolicy =
  '<validate-azure-ad-token tenant-id="{{tenant}}"><audiences><audience>api://chat</audience></audiences></validate-azure-ad-token>';
