import { openPortRule } from "../../shared/network/open-port-rule";
import { databasePorts } from "../../shared/network/ports";

/** A database that the internet reaches is one guessed password away from everybody. */
export default openPortRule(
  {
    id: "security-group-database",
    control: "ZTAI-NW-05",
    title: "Database port is open to the internet",
    severity: "high",
    covers: ["cnspec:mondoo-azure-security-network-database-ports-restricted"],
    fix: "Close database ports and use a private endpoint.",
  },
  { ports: databasePorts, what: "any source reach a database port" },
);
