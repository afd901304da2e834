import type { JsonObject } from "../../../../common/json";
import type { TerraformJson } from "../../../engine/rule";
import { openPortRule } from "../../shared/network/open-port-rule";
import { port } from "../../shared/network/ports";

const ssh: JsonObject = {
  name: "ssh",
  priority: 200,
  direction: "Inbound",
  access: "Allow",
  protocol: "Tcp",
  source_port_range: "*",
  source_address_prefix: "Internet",
  destination_address_prefix: "*",
  destination_port_range: "22",
};
const deny: JsonObject = {
  ...ssh,
  name: "deny",
  priority: 100,
  access: "Deny",
  protocol: "*",
  source_address_prefix: "*",
  destination_port_range: "*",
};

function group(...security_rule: readonly JsonObject[]): TerraformJson {
  return {
    variable: { any: {} },
    resource: { azurerm_network_security_group: { a: { name: "nsg", security_rule } } },
  };
}

/** Every address on the internet is tried for SSH within minutes. */
export default openPortRule(
  {
    id: "security-group-ssh",
    control: "ZTAI-NW-05",
    title: "SSH is open to the internet",
    severity: "high",
    covers: [
      "checkov:CKV_AZURE_10",
      "kics:3e3c175e-aadf-4e2b-a464-3fdac5748d24",
      "trivy:AZU-0050",
      "cnspec:mondoo-azure-security-ssh-access-restricted-from-internet",
    ],
    fix: "Reach machines through Azure Bastion and close port 22.",
    edges: [
      {
        when: "half of the internet is enough",
        given: group({ ...ssh, source_address_prefix: "0.0.0.0/1" }),
        verdict: "fail",
      },
      {
        when: "one half of IPv6 is enough",
        given: group({ ...ssh, source_address_prefix: "2000::/4" }),
        verdict: "fail",
      },
      {
        when: "every customer of Azure is everybody",
        given: group({ ...ssh, source_address_prefix: "AzureCloud" }),
        verdict: "fail",
      },
      {
        when: "every customer of one region is everybody",
        given: group({ ...ssh, source_address_prefix: "azurecloud.WestEurope" }),
        verdict: "fail",
      },
      {
        when: "a service of Azure is not everybody",
        given: group({ ...ssh, source_address_prefix: "GatewayManager" }),
        verdict: "pass",
      },
      {
        when: "several rules that let in a sixteenth of a /8 each let in much together",
        given: group(
          ...Array.from({ length: 16 }, (_, at) => ({
            ...ssh,
            name: `r${at}`,
            priority: 200 + at,
            source_address_prefix: `20.${at * 16}.0.0/12`,
          })),
        ),
        verdict: "fail",
      },
      { when: "a denial that comes first closes it", given: group(deny, ssh), verdict: "pass" },
      {
        when: "a denial of one source port closes nothing",
        given: group({ ...deny, source_port_range: "1" }, ssh),
        verdict: "fail",
      },
      {
        when: "a denial of another protocol closes nothing",
        given: group({ ...deny, protocol: "Udp" }, ssh),
        verdict: "fail",
      },
      {
        when: "a denial for one machine leaves the others",
        given: group({ ...deny, destination_address_prefix: "10.0.0.4" }, ssh),
        verdict: "fail",
      },
      {
        when: "a denial of the network's own tag is for every machine",
        given: group({ ...deny, destination_address_prefix: "VirtualNetwork" }, ssh),
        verdict: "pass",
      },
      {
        when: "a denial of IPv4 leaves IPv6",
        given: group({ ...deny, source_address_prefix: "0.0.0.0/0" }, ssh),
        verdict: "fail",
      },
      {
        when: "denials of both families close it together",
        given: group(
          { ...deny, source_address_prefix: "0.0.0.0/0" },
          { ...deny, name: "six", priority: 101, source_address_prefix: "::/0" },
          ssh,
        ),
        verdict: "pass",
      },
      {
        when: "a denial of the internet also keeps Azure's customers out",
        given: group({ ...deny, source_address_prefix: "Internet" }, { ...ssh, source_address_prefix: "AzureCloud" }),
        verdict: "pass",
      },
      {
        when: "a denial whose source is not known decides nothing",
        given: group({ ...deny, source_address_prefix: "${var.any}" }, ssh),
        verdict: "unknown",
      },
      {
        when: "a denial of which nothing can reach the port leaves it open",
        given: group({ ...deny, source_address_prefix: "${var.any}", destination_port_range: "80" }, ssh),
        verdict: "fail",
      },
      {
        when: "ports may be numbers",
        given: group({ ...ssh, destination_port_range: null, destination_port_ranges: [443, 22] }),
        verdict: "fail",
      },
      {
        when: "a range may begin below",
        given: group({ ...ssh, destination_port_range: "20-3390" }),
        verdict: "fail",
      },
      {
        when: "rules of a group elsewhere count together",
        given: {
          resource: {
            azurerm_network_security_rule: {
              deny: { ...deny, resource_group_name: "rg", network_security_group_name: "nsg-elsewhere" },
              ssh: { ...ssh, resource_group_name: "rg", network_security_group_name: "nsg-elsewhere" },
            },
          },
        },
        verdict: "pass",
      },
    ],
  },
  { ports: [port(22)], protocol: "tcp", what: "any source reach SSH" },
);
