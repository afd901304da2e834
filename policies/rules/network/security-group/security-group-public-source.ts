import { internalPortRule } from "../../shared/network/internal-port-rule";
import { somebody } from "../../shared/network/opening";

/** An office address is shared, changes hands and is easy to find out. */
export default internalPortRule(
  {
    id: "security-group-public-source",
    control: "ZTAI-NW-05",
    title: "Internal protocol is open to public addresses",
    severity: "medium",
    covers: ["kics:e9dee01f-2505-4df2-b9bf-7804d1fd9082"],
    fix: "Connect the office by VPN or private link and close the port to public addresses.",
    edges: [
      {
        when: "the range that carriers share is not public",
        given: {
          resource: {
            azurerm_network_security_rule: {
              a: {
                direction: "Inbound",
                access: "Allow",
                protocol: "Tcp",
                source_address_prefix: "100.64.0.0/10",
                destination_port_range: "22",
              },
            },
          },
        },
        verdict: "pass",
      },
    ],
  },
  { audience: somebody, who: "public addresses", example: "203.0.113.0/28" },
);
