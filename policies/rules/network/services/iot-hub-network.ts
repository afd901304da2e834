import { any, type Outcome } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import type { Resource } from "../../../estate/resource";
import { is, isOneOf, meets } from "../../shared/require";

/** Devices stand where their addresses are known, or everywhere. */
function isClosed(hub: Resource): Outcome {
  const closed = meets(hub, is("public_network_access_enabled", false));
  const listed = meets(hub, isOneOf("network_rule_set.default_action", ["Deny"]));
  return any([closed, listed], "public network access is on, and no network_rule_set denies what it does not list");
}

/** A hub that answers everybody is one stolen device key away from commanding devices. */
export default rule({
  id: "iot-hub-network",
  control: "ZTAI-NW-01",
  title: "IoT hub answers everybody on the internet",
  severity: "medium",
  on: ["azurerm_iothub"],
  check: isClosed,
  fix: "Set public_network_access_enabled to false, or list the addresses of devices in a network_rule_set that denies.",
  examples: {
    pass: { resource: { azurerm_iothub: { a: { name: "iot-edge", public_network_access_enabled: false } } } },
    fail: { resource: { azurerm_iothub: { a: { name: "iot-edge" } } } },
  },
  edges: [
    {
      when: "devices are listed",
      given: {
        resource: {
          azurerm_iothub: {
            a: {
              network_rule_set: { default_action: "Deny", ip_rule: [{ name: "plant", ip_mask: "203.0.113.0/28" }] },
            },
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "a set of rules that allows what it does not list lists nothing",
      given: { resource: { azurerm_iothub: { a: { network_rule_set: { default_action: "Allow" } } } } },
      verdict: "fail",
    },
  ],
});
