import { rule } from "../../../engine/rule";
import { securityRuleTypes } from "../../shared/network/group-traffic";
import { closed } from "../../shared/network/open-port-rule";
import { onePortOut } from "../../shared/network/outbound";

/**
 * A rule meant for one service lets a taken workload try the same port on every network that is peered or connected.
 * https://learn.microsoft.com/azure/virtual-network/service-tags-overview
 */
export default rule({
  id: "security-group-any-destination",
  control: "ZTAI-NW-08",
  title: "Security group lets a port out to every network",
  severity: "low",
  on: securityRuleTypes,
  check: (subject, graph) =>
    closed(subject, graph, onePortOut, "a port out to every address, private networks included"),
  fix: "Name the subnet or service tag that is needed; for hosts behind the firewall, the tag Internet.",
  examples: {
    pass: {
      resource: {
        azurerm_network_security_rule: {
          a: {
            direction: "Outbound",
            access: "Allow",
            destination_port_range: "443",
            destination_address_prefix: "AzureActiveDirectory",
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_network_security_rule: {
          a: {
            direction: "Outbound",
            access: "Allow",
            destination_port_range: "443",
            destination_address_prefix: "*",
          },
        },
      },
    },
  },
  edges: [
    {
      when: "the internet stands behind a firewall, and leaves private networks out",
      given: {
        resource: {
          azurerm_network_security_rule: {
            internet: {
              direction: "Outbound",
              access: "Allow",
              protocol: "Tcp",
              destination_address_prefix: "Internet",
              destination_port_range: "443",
            },
            everywhere: {
              direction: "Outbound",
              access: "Allow",
              protocol: "Tcp",
              destination_address_prefix: "0.0.0.0/0",
              destination_port_range: "443",
            },
          },
        },
      },
      verdict: {
        "azurerm_network_security_rule.internet": "pass",
        "azurerm_network_security_rule.everywhere": "fail",
      },
    },
    {
      when: "every port is another finding",
      given: {
        resource: {
          azurerm_network_security_rule: {
            a: {
              direction: "Outbound",
              access: "Allow",
              protocol: "Tcp",
              destination_address_prefix: "*",
              destination_port_range: "*",
            },
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "the destination is not known",
      given: {
        resource: {
          azurerm_network_security_rule: {
            a: {
              direction: "Outbound",
              access: "Allow",
              protocol: "Tcp",
              destination_address_prefix: "${var.to}",
              destination_port_range: "443",
            },
          },
        },
      },
      verdict: "unknown",
    },
  ],
});
