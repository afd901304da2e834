import { fail, pass, unknown } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { allOf, has, isAnywhere, securityRules } from "../../shared/network/security-rules";

const directions = ["Inbound", "Outbound"] as const;
const deny = (direction: string, priority: number) => ({
  name: `deny-${direction}`,
  direction,
  access: "Deny",
  priority,
  protocol: "*",
  source_address_prefix: "*",
  destination_address_prefix: "*",
});

/** Azure's own last rules let the whole network in and everything out; only an explicit deny comes before them. */
export default rule({
  id: "security-group-explicit-deny",
  control: "ZTAI-NW-05",
  title: "Security group does not end with a deny",
  severity: "high",
  on: ["azurerm_network_security_group"],
  check: (group, graph) => {
    const { rules, uncertain } = securityRules(group, graph);
    const missing = directions.filter((direction) => {
      const answers = rules.map((security) => denies(security, direction));
      return !answers.includes(true);
    });
    if (missing.length === 0) return pass();
    if (uncertain) return unknown(uncertain);
    const undecided = missing.some((direction) => rules.some((security) => denies(security, direction) === undefined));
    if (undecided) return unknown("a rule holds a value that is not known");
    return fail(`no rule denies everything ${missing.join(" and ").toLowerCase()}`);

    function denies(security: (typeof rules)[number], direction: string): boolean | undefined {
      return allOf(
        has(security, "direction", direction),
        has(security, "access", "Deny"),
        has(security, "protocol", "*"),
        isAnywhere(security, "source"),
        isAnywhere(security, "destination"),
      );
    }
  },
  fix: "End both directions with a rule that denies every protocol, source and destination.",
  examples: {
    pass: {
      resource: {
        azurerm_network_security_group: { a: { security_rule: [deny("Inbound", 4096), deny("Outbound", 4096)] } },
      },
    },
    fail: { resource: { azurerm_network_security_group: { a: { security_rule: [deny("Inbound", 4096)] } } } },
  },
});
