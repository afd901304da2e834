import type { JsonObject } from "../../../../common/json";
import type { ComposedPolicy } from "../../../../constructs/gateway/policy";
import type { TerraformJson } from "../../../../policies/engine/rule";

const inGateway = { resource_group_name: "rg-ai", api_management_name: "${azurerm_api_management.g.name}" };

const provider = { azurerm: { features: [{}], tenant_id: "11111111-2222-3333-4444-555555555555" } };

/** A gateway before models or an MCP server, with the policy of its API, and one of the product that its callers come through. */
export function gatewayEstate(
  api: Pick<ComposedPolicy, "rawXml">,
  { product, name = "openai" }: { readonly product?: Pick<ComposedPolicy, "rawXml">; readonly name?: string } = {},
): TerraformJson {
  const resource: JsonObject = {
    azurerm_api_management: {
      g: {
        name: "apim-ai",
        resource_group_name: "rg-ai",
        min_api_version: "2021-08-01",
        virtual_network_type: "Internal",
        virtual_network_configuration: { subnet_id: "${azurerm_subnet.gateway.id}" },
      },
    },
    azurerm_api_management_api: {
      a: { name, path: name, protocols: ["https"], subscription_required: true, ...inGateway },
    },
    azurerm_api_management_api_operation: Object.fromEntries(
      (name.endsWith("mcp") ? ["/"] : ["/v1/chat/completions", "/v1/responses", "/v1/responses/{id}"]).map(
        (url_template, index) => [
          `o${index}`,
          {
            operation_id: `operation-${index}`,
            display_name: url_template,
            method: "POST",
            url_template,
            api_name: "${azurerm_api_management_api.a.name}",
            ...inGateway,
          },
        ],
      ),
    ),
    azurerm_api_management_api_policy: {
      a: { api_name: "${azurerm_api_management_api.a.name}", ...inGateway, xml_content: api.rawXml },
    },
  };
  if (!product) return { provider, resource };
  const ofProduct = { product_id: "${azurerm_api_management_product.p.product_id}", ...inGateway };
  return {
    provider,
    resource: {
      ...resource,
      azurerm_api_management_product: {
        p: { product_id: "chat", published: true, approval_required: true, subscriptions_limit: 1, ...inGateway },
      },
      azurerm_api_management_product_api: {
        p: { api_name: "${azurerm_api_management_api.a.name}", ...ofProduct },
      },
      azurerm_api_management_product_policy: { p: { ...ofProduct, xml_content: product.rawXml } },
    },
  };
}
