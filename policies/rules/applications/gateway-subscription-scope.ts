import { any } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { isGiven } from "../shared/given";

/** A key for all APIs opens every model and tool behind the gateway at once. */
export default rule({
  id: "gateway-subscription-scope",
  control: "ZTAI-AP-07",
  title: "Subscription of the gateway opens all APIs",
  severity: "high",
  on: ["azurerm_api_management_subscription"],
  check: (subscription) =>
    any(
      [isGiven(subscription, "product_id"), isGiven(subscription, "api_id")],
      "it has neither product_id nor api_id, so it opens all APIs",
    ),
  fix: "Give the subscription a product_id or an api_id.",
  examples: {
    pass: {
      resource: {
        azurerm_api_management_subscription: {
          a: { display_name: "chat", product_id: "${azurerm_api_management_product.a.id}" },
        },
      },
    },
    fail: { resource: { azurerm_api_management_subscription: { a: { display_name: "chat" } } } },
  },
});
