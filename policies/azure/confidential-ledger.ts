import { blocksOf } from "./body";
import { inGroup, noDefault, type Card } from "./card";

/** Confidential Ledger. */
export const confidentialLedger: readonly Card[] = [
  {
    azurerm: "azurerm_confidential_ledger",
    arm: "Microsoft.ConfidentialLedger/ledgers",
    id: inGroup,
    arguments: {
      certificate_based_security_principal: {
        default: noDefault,
        body: blocksOf("certBasedSecurityPrincipals", { cert: "pem_public_key", ledgerRoleName: "ledger_role_name" }),
      },
    },
  },
];
