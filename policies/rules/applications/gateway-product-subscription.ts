import { pass, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { openProduct, productAsksForTokens, tokenPolicy } from "../shared/gateway/product-apis";
import { is, meets } from "../shared/require";

/** A product without subscriptions has callers that nobody can name or stop, unless each of its APIs asks them for a token. */
export default rule({
  id: "gateway-product-subscription",
  control: "ZTAI-AP-07",
  title: "Product of the gateway needs no subscription",
  severity: "medium",
  covers: ["psrule:Azure.APIM.ProductSubscription"],
  on: ["azurerm_api_management_product"],
  check: (product, graph) => {
    const subscription = meets(product, is("subscription_required", true));
    if (subscription.verdict !== "fail") return subscription;
    switch (productAsksForTokens(product, graph)) {
      case "always":
        return pass();
      case "unknown":
        return unknown("whether its APIs ask callers for a token is not known");
      default:
        return subscription;
    }
  },
  fix: "Set subscription_required to true, or validate a token in the policy of each API of the product.",
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
      when: "each of its APIs asks for a token",
      given: openProduct(tokenPolicy),
      verdict: { "azurerm_api_management_product.a": "pass" },
    },
    {
      when: "its API asks some callers for a token only",
      given: openProduct(
        `<choose><when condition="@(context.Request.Method == &quot;POST&quot;)">${tokenPolicy}</when></choose>`,
      ),
      verdict: { "azurerm_api_management_product.a": "fail" },
    },
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
