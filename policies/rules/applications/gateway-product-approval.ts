import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** Subscriptions that grant themselves reach models nobody decided to give. */
export default attributeRule({
  id: "gateway-product-approval",
  control: "ZTAI-AP-07",
  title: "Product of the gateway grants subscriptions by itself",
  severity: "low",
  covers: ["psrule:Azure.APIM.ProductApproval"],
  requirements: { azurerm_api_management_product: [is("approval_required", true)] },
  fix: "Set approval_required to true, with a subscriptions_limit.",
  examples: {
    pass: {
      resource: {
        azurerm_api_management_product: {
          a: { product_id: "ai", published: true, approval_required: true, subscriptions_limit: 1 },
        },
      },
    },
    fail: { resource: { azurerm_api_management_product: { a: { product_id: "ai", published: true } } } },
  },
});
