import type { JsonObject } from "../../../../common/json";
import { fail, pass, unknown } from "../../../engine/outcome";
import { rule, type TerraformJson } from "../../../engine/rule";
import { addressList, muchOfInternet } from "../../shared/network/address-list";
import { allOf, argumentIs } from "../../shared/network/answers";
import { blockName } from "../../shared/network/ip-groups";

function admin(rule: JsonObject): TerraformJson {
  return {
    variable: { any: {} },
    resource: {
      azurerm_network_manager_admin_rule: {
        a: {
          name: "web",
          direction: "Inbound",
          protocol: "Tcp",
          priority: 100,
          destination_port_ranges: ["443"],
          ...rule,
        },
      },
    },
  };
}

const internet: JsonObject = { address_prefix_type: "ServiceTag", address_prefix: "Internet" };

/**
 * A security admin rule that always allows is not shown to any security group: nobody behind it can close the port.
 * https://learn.microsoft.com/azure/virtual-network-manager/concept-security-admins
 */
export default rule({
  id: "admin-rule-open",
  control: "ZTAI-NW-05",
  title: "Security admin rule lets any source past every security group",
  severity: "critical",
  on: ["azurerm_network_manager_admin_rule"],
  check: (security) => {
    const applies = allOf(argumentIs(security, "direction", "Inbound"), argumentIs(security, "action", "AlwaysAllow"));
    if (applies === false || argumentIs(security, "protocol", "Icmp") === true) return pass();
    const { written, reason } = addressList(security, "source.address_prefix");
    const open = muchOfInternet(written);
    if (open.length === 0)
      return reason === undefined ? pass() : unknown(`source.address_prefix is unknown: ${reason}`);
    return applies
      ? fail(`${blockName(security)} lets ${open.join(", ")} in, whatever security groups say`)
      : unknown("its direction or its action is not known");
  },
  fix: "Set the action to Allow, so that security groups decide, or name the sources.",
  examples: {
    pass: admin({ action: "AlwaysAllow", source: { address_prefix_type: "IPPrefix", address_prefix: "10.0.0.0/16" } }),
    fail: admin({ action: "AlwaysAllow", source: internet }),
  },
  edges: [
    {
      when: "halves of the internet are any source",
      given: admin({
        action: "AlwaysAllow",
        source: ["0.0.0.0/1", "128.0.0.0/1"].map((address_prefix) => ({
          address_prefix_type: "IPPrefix",
          address_prefix,
        })),
      }),
      verdict: "fail",
    },
    {
      when: "security groups decide what is only allowed",
      given: admin({ action: "Allow", source: internet }),
      verdict: "pass",
    },
    { when: "a denial lets nobody in", given: admin({ action: "Deny", source: internet }), verdict: "pass" },
    {
      when: "an action that nobody knows decides nothing",
      given: admin({ action: "${var.any}", source: internet }),
      verdict: "unknown",
    },
  ],
});
