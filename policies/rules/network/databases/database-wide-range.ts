import { officeSize, sizeOfInterval, type DatabaseRange } from "../../shared/network/database-firewall";
import { databaseFirewallRule } from "../../shared/network/database-firewall-rule";

function beyondOneOffice({ range: [from, to], ofServer }: DatabaseRange): string | undefined {
  const whole = ofServer.find((part) => part[0] <= from && to <= part[1]) ?? [from, to];
  if (sizeOfInterval(whole) <= officeSize) return undefined;
  return sizeOfInterval(whole) === to - from
    ? `it lets in ${to - from} addresses`
    : `it is part of a range of ${sizeOfInterval(whole)} addresses that the rules of its server let in`;
}

/** Behind a wide range stand machines nobody thought of. */
export default databaseFirewallRule(
  {
    id: "database-wide-range",
    control: "ZTAI-NW-01",
    title: "Database lets a wide range of addresses in",
    severity: "medium",
    covers: [
      "kics:a829b715-cf75-4e92-b645-54c9b739edfb",
      "psrule:Azure.Redis.FirewallIPRange",
      "psrule:Azure.PostgreSQL.FirewallIPRange",
    ],
    fix: "Name single addresses, or use a private endpoint.",
    edges: [
      {
        when: "some machines of an office, and a network",
        given: {
          resource: {
            azurerm_redis_firewall_rule: {
              machines: { name: "office", start_ip: "198.51.100.1", end_ip: "198.51.100.4" },
              network: { name: "office", start_ip: "198.51.0.0", end_ip: "198.51.255.255" },
            },
          },
        },
        verdict: { "azurerm_redis_firewall_rule.machines": "pass", "azurerm_redis_firewall_rule.network": "fail" },
      },
    ],
  },
  { judge: beyondOneOffice, example: ["198.51.0.0", "198.51.255.255"] },
);
