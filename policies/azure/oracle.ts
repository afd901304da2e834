import { same } from "./body";
import { inGroup, noDefault, type Card } from "./card";

/** Oracle Database at Azure. */
export const oracle: readonly Card[] = [
  {
    azurerm: "azurerm_oracle_autonomous_database",
    arm: "Oracle.Database/autonomousDatabases",
    id: inGroup,
    arguments: {
      allowed_ips: { default: noDefault, body: same("whitelistedIps") },
    },
  },
];
