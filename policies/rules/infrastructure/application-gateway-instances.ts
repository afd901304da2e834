import { any } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { isAtLeast, isSet, meets } from "../shared/require";

/** The one instance is also updated from time to time, and then nothing answers. */
export default rule({
  id: "application-gateway-instances",
  control: "ZTAI-IN-07",
  title: "Gateway has a single instance",
  severity: "low",
  covers: [
    "psrule:Azure.AppGw.MinInstance",
    "policy-library-avm:application_gateway_ensure_autoscale_feature_has_been_enabled",
  ],
  on: ["azurerm_application_gateway"],
  check: (gateway) =>
    any(
      [meets(gateway, isSet("autoscale_configuration.min_capacity")), meets(gateway, isAtLeast("sku.capacity", 2))],
      "it neither scales nor has two instances",
    ),
  fix: "Add autoscale_configuration, or set sku.capacity to 2 or more.",
  examples: {
    pass: { resource: { azurerm_application_gateway: { a: { autoscale_configuration: { min_capacity: 2 } } } } },
    fail: { resource: { azurerm_application_gateway: { a: { sku: { name: "WAF_v2", capacity: 1 } } } } },
  },
});
