import { notApplicable } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { is, meets } from "../shared/require";

/** Subscriptions that grant themselves reach models nobody decided to give. */
export default rule({
  id: "gateway-product-approval",
  control: "ZTAI-AP-07",
  title: "Product of the gateway grants subscriptions by itself",
  severity: "low",
  covers: ["psrule:Azure.APIM.ProductApproval"],
  on: ["azurerm_api_management_product"],
  check: (product) =>
    meets(product, is("subscription_required", false)).verdict === "pass"
      ? notApplicable("it has no subscriptions: whether its callers are known is another rule's")
      : meets(product, is("approval_required", true)),
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
  edges: [
    {
      when: "nobody subscribes to it",
      given: {
        resource: {
          azurerm_api_management_product: { a: { product_id: "ai", published: true, subscription_required: false } },
        },
      },
      verdict: "not-applicable",
    },
  ],
});
