import { rule } from "../../../engine/rule";
import { securityRuleTypes } from "../../shared/network/group-traffic";
import { closed } from "../../shared/network/open-port-rule";
import { everyPortOut } from "../../shared/network/outbound";

/** A tricked agent sends what it knows to wherever the network lets it. */
export default rule({
  id: "security-group-open-outbound",
  control: "ZTAI-NW-08",
  title: "Security group lets everything out",
  severity: "medium",
  covers: ["trivy:AZU-0051", "cnspec:mondoo-azure-security-nsg-no-unrestricted-egress"],
  on: securityRuleTypes,
  check: (subject, graph) => closed(subject, graph, everyPortOut, "every port of every destination out"),
  fix: "Allow the destinations that are needed, and send the rest to the firewall.",
  examples: {
    pass: {
      resource: {
        azurerm_network_security_group: {
          a: {
            security_rule: [{ direction: "Outbound", access: "Allow", destination_address_prefix: "AzureMonitor" }],
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_network_security_rule: {
          a: { direction: "Outbound", access: "Allow", destination_address_prefix: "*" },
        },
      },
    },
  },
  edges: [
    {
      when: "one port of the internet is not everything",
      given: {
        resource: {
          azurerm_network_security_rule: {
            a: {
              direction: "Outbound",
              access: "Allow",
              protocol: "Tcp",
              destination_address_prefix: "Internet",
              destination_port_range: "443",
            },
          },
        },
      },
      verdict: "pass",
    },
  ],
});
