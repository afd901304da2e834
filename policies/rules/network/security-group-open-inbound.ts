import { fail, pass, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { text } from "../../engine/value";
import { allOf, has, isAnywhere, securityRules } from "./security-rules";

/** A rule that lets the internet in makes every port behind it public. */
export default rule({
  id: "security-group-open-inbound",
  control: "ZTAI-NW-05",
  title: "Security group lets any source in",
  severity: "high",
  on: ["azurerm_network_security_group"],
  check: (group, graph) => {
    const { rules, uncertain } = securityRules(group, graph);
    const judged = rules.map((security) => ({
      name: text(security.value("name")) ?? "a rule",
      open: allOf(
        has(security, "direction", "Inbound"),
        has(security, "access", "Allow"),
        isAnywhere(security, "source"),
      ),
    }));
    const open = judged.filter((security) => security.open === true).map(({ name }) => name);
    if (open.length > 0) return fail(`${open.join(", ")} allows any source`);
    const undecided = judged.find((security) => security.open === undefined);
    if (undecided) return unknown(`${undecided.name} holds a value that is not known`);
    return uncertain ? unknown(uncertain) : pass();
  },
  fix: "Name the ranges or service tags that may connect.",
  examples: {
    pass: {
      resource: {
        azurerm_network_security_group: {
          a: {
            security_rule: [
              { name: "from-apps", direction: "Inbound", access: "Allow", source_address_prefix: "10.1.0.0/24" },
              { name: "deny", direction: "Inbound", access: "Deny", source_address_prefix: "*" },
            ],
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_network_security_group: { a: { name: "nsg-apps", resource_group_name: "rg" } },
        azurerm_network_security_rule: {
          a: {
            name: "https",
            network_security_group_name: "${azurerm_network_security_group.a.name}",
            resource_group_name: "rg",
            direction: "Inbound",
            access: "Allow",
            source_address_prefixes: ["10.0.0.0/8", "0.0.0.0/0"],
          },
        },
      },
    },
  },
});
