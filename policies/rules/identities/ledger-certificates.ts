import { rule } from "../../engine/rule";
import { hasNoBlock } from "../shared/blocks";

/** A certificate that stands in the configuration names no person and is never reviewed. */
export default rule({
  id: "ledger-certificates",
  control: "ZTAI-ID-02",
  title: "Ledger accepts certificates instead of Entra identities",
  severity: "medium",
  on: ["azurerm_confidential_ledger"],
  check: (ledger) =>
    hasNoBlock(ledger, "certificate_based_security_principal", "it has a certificate_based_security_principal"),
  fix: "Use azuread_based_service_principal only.",
  examples: {
    pass: {
      resource: {
        azurerm_confidential_ledger: {
          a: { name: "ledger-ai", azuread_based_service_principal: { ledger_role_name: "Reader" } },
        },
      },
    },
    fail: {
      resource: {
        azurerm_confidential_ledger: {
          a: { name: "ledger-ai", certificate_based_security_principal: { ledger_role_name: "Administrator" } },
        },
      },
    },
  },
});
