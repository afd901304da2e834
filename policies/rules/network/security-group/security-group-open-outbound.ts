import { notApplicable } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { securityRuleTypes } from "../../shared/network/group-traffic";
import { closed } from "../../shared/network/open-port-rule";
import { everyPortOut } from "../../shared/network/outbound";
import { guardsGatewaysOnly } from "../../shared/network/public-entrance";

const out = {
  name: "out",
  direction: "Outbound",
  access: "Allow",
  priority: 100,
  destination_address_prefix: "Internet",
};
const health = {
  name: "health",
  direction: "Inbound",
  access: "Allow",
  priority: 100,
  protocol: "Tcp",
  source_address_prefix: "GatewayManager",
  destination_port_range: "65200-65535",
};

/** A tricked agent sends what it knows to wherever the network lets it. */
export default rule({
  id: "security-group-open-outbound",
  control: "ZTAI-NW-08",
  title: "Security group lets everything out",
  severity: "medium",
  covers: ["trivy:AZU-0051", "cnspec:mondoo-azure-security-nsg-no-unrestricted-egress"],
  on: securityRuleTypes,
  check: (subject, graph) => {
    const outcome = closed(subject, graph, everyPortOut, "every port of every destination out");
    return outcome.verdict !== "pass" && guardsGatewaysOnly(subject, graph)
      ? notApplicable("an application gateway must reach the internet")
      : outcome;
  },
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
    {
      when: "an application gateway must reach the internet, also one that its health alone tells",
      given: {
        resource: {
          azurerm_subnet: { known: { name: "snet-agw" }, told: { name: "snet-gateway" }, apps: { name: "snet-apps" } },
          azurerm_application_gateway: {
            a: { gateway_ip_configuration: { subnet_id: "${azurerm_subnet.known.id}" } },
          },
          azurerm_network_security_group: {
            known: { name: "nsg-agw", security_rule: [out] },
            told: { name: "nsg-gateway", security_rule: [health, out] },
            alone: { name: "nsg-elsewhere", security_rule: [health, out] },
            apps: { name: "nsg-apps", security_rule: [out] },
          },
          azurerm_subnet_network_security_group_association: Object.fromEntries(
            ["known", "told", "apps"].map((name) => [
              name,
              {
                subnet_id: `\${azurerm_subnet.${name}.id}`,
                network_security_group_id: `\${azurerm_network_security_group.${name}.id}`,
              },
            ]),
          ),
        },
      },
      verdict: {
        "azurerm_network_security_group.known": "not-applicable",
        "azurerm_network_security_group.told": "not-applicable",
        "azurerm_network_security_group.alone": "not-applicable",
        "azurerm_network_security_group.apps": "fail",
      },
    },
  ],
});
