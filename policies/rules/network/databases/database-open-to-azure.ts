import type { DatabaseRange } from "../../shared/network/database-firewall";
import { databaseFirewallRule } from "../../shared/network/database-firewall-rule";

function fromZero({ to, range: [first] }: DatabaseRange): string | undefined {
  return first === 0n ? `it starts at 0.0.0.0 and ends at ${to}` : undefined;
}

/** The rule from 0.0.0.0 to 0.0.0.0 lets in every machine in Azure, those of other customers too. */
export default databaseFirewallRule(
  {
    id: "database-open-to-azure",
    control: "ZTAI-NW-01",
    title: "Database lets all of Azure in",
    severity: "high",
    covers: [
      "psrule:Azure.PostgreSQL.AllowAzureAccess",
      "kics:fd8da341-6760-4450-b26c-9f6d8850575e",
      "checkov:CKV2_AZURE_26",
    ],
    fix: "Remove the rule and use a private endpoint.",
  },
  { judge: fromZero, example: ["0.0.0.0", "0.0.0.0"] },
);
