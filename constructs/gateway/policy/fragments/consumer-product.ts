import { policyFragment, type PolicyFragment } from "../policy-fragment";
import { refuseWhen } from "./refuse";

/**
 * Lets in only who comes through a product, since the policies of the products limit their consumers. A subscription to the
 * API alone, or the service's own one to all APIs, would pass by them. Implements ZTAI-AP-07.
 * https://learn.microsoft.com/azure/api-management/api-management-subscriptions
 */
export function consumerProduct(): PolicyFragment {
  return policyFragment("consumer-product", {
    inbound: [
      refuseWhen("context.Product == null", {
        status: 403,
        code: "no_product",
        message: "A subscription to a product is needed.",
      }),
    ],
  });
}
