import { rule } from "../../../engine/rule";
import { internalPorts } from "../../shared/network/internal-ports";
import { closed } from "../../shared/network/open-port-rule";
import { wholePrivateRange } from "../../shared/network/opening";
import { securityRuleTypes } from "../../shared/network/group-traffic";

const opening = internalPorts(wholePrivateRange);

/** A private range as a whole covers every network that will ever be connected. */
export default rule({
  id: "security-group-wide-source",
  control: "ZTAI-NW-05",
  title: "Internal protocol is open to a whole private range",
  severity: "low",
  covers: ["kics:c6c7b33d-d7f6-4ab8-8c82-ca0431ecdb7e"],
  on: securityRuleTypes,
  check: (subject, graph) =>
    closed(subject, graph, opening, "a whole private range reach a protocol made for inside a network"),
  fix: "Name the subnets that need the port.",
  examples: {
    pass: {
      resource: {
        azurerm_network_security_rule: {
          a: {
            name: "db",
            direction: "Inbound",
            access: "Allow",
            protocol: "Tcp",
            source_address_prefix: "10.1.0.0/24",
            destination_port_range: "3306",
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_network_security_rule: {
          a: {
            name: "db",
            direction: "Inbound",
            access: "Allow",
            protocol: "Tcp",
            source_address_prefix: "10.0.0.0/8",
            destination_port_range: "3306",
          },
        },
      },
    },
  },
});
