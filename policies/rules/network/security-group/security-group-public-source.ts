import { rule } from "../../../engine/rule";
import { internalPorts } from "../../shared/network/internal-ports";
import { closed } from "../../shared/network/open-port-rule";
import { somebody } from "../../shared/network/opening";
import { securityRuleTypes } from "../../shared/network/group-traffic";

const opening = internalPorts(somebody);

/** An office address is shared, changes hands and is easy to find out. */
export default rule({
  id: "security-group-public-source",
  control: "ZTAI-NW-05",
  title: "Internal protocol is open to public addresses",
  severity: "medium",
  covers: ["kics:e9dee01f-2505-4df2-b9bf-7804d1fd9082"],
  on: securityRuleTypes,
  check: (subject, graph) =>
    closed(subject, graph, opening, "public addresses reach a protocol made for inside a network"),
  fix: "Connect the office by VPN or private link and close the port to public addresses.",
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
            source_address_prefix: "203.0.113.0/28",
            destination_port_range: "3306",
          },
        },
      },
    },
  },
});
