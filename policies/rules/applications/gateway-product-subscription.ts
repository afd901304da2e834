import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** A product without subscriptions has callers that nobody can name or stop. */
export default attributeRule({
  id: "gateway-product-subscription",
  control: "ZTAI-AP-07",
  title: "Product of the gateway needs no subscription",
  severity: "medium",
  covers: ["psrule:Azure.APIM.ProductSubscription"],
  requirements: { azurerm_api_management_product: [is("subscription_required", true)] },
  fix: "Set subscription_required to true.",
  examples: {
    pass: { resource: { azurerm_api_management_product: { a: { product_id: "ai", published: true } } } },
    fail: {
      resource: {
        azurerm_api_management_product: { a: { product_id: "ai", published: true, subscription_required: false } },
      },
    },
  },
  edges: [
    {
      when: "it is part of a workspace",
      given: {
        resource: {
          azapi_resource: {
            open: {
              type: "Microsoft.ApiManagement/service/workspaces/products@2024-05-01",
              name: "ai",
              body: { properties: { subscriptionRequired: false } },
            },
            asked: {
              type: "Microsoft.ApiManagement/service/workspaces/products@2024-05-01",
              name: "tools",
              body: { properties: { subscriptionRequired: true } },
            },
          },
        },
      },
      verdict: { "azapi_resource.open": "fail", "azapi_resource.asked": "pass" },
    },
  ],
});
