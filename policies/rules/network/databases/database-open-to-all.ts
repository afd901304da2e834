import {
  muchOfInternetSize,
  officeSize,
  sizeOfInterval,
  type DatabaseRange,
} from "../../shared/network/database-firewall";
import { databaseFirewallRule } from "../../shared/network/database-firewall-rule";

function lettingMuchIn({ from, to, range, ofServer }: DatabaseRange): string | undefined {
  if (sizeOfInterval(range) > muchOfInternetSize) return `it lets in ${from} to ${to}`;
  const together = ofServer.reduce((sum, part) => sum + sizeOfInterval(part), 0n);
  // Single offices beside wide ranges are not what opens the server.
  return together > muchOfInternetSize && sizeOfInterval(range) > officeSize
    ? `with the other rules of its server it lets in ${together} addresses`
    : undefined;
}

/** A rule for every address makes a password the only thing between the internet and the data. */
export default databaseFirewallRule(
  {
    id: "database-open-to-all",
    control: "ZTAI-NW-01",
    title: "Database lets every address in",
    severity: "critical",
    covers: [
      "checkov:CKV_AZURE_11",
      "checkov:CKV2_AZURE_26",
      "trivy:AZU-0029",
      "cnspec:mondoo-azure-security-no-sql-databases-allow-ingress-0-0-0-0-0",
      "cnspec:mondoo-azure-security-redis-no-unrestricted-firewall-rule",
    ],
    fix: "Remove the rule and use a private endpoint.",
  },
  { judge: lettingMuchIn, example: ["0.0.0.0", "255.255.255.255"] },
);
