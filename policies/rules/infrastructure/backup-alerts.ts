import { attributeRule } from "../shared/attribute-rule";
import { is, orAbsent } from "../shared/require";

/** Who deletes backups before the attack counts on nobody being told. */
export default attributeRule({
  id: "backup-alerts",
  control: "ZTAI-IN-07",
  title: "Vault tells nobody that backups fail or are deleted",
  severity: "low",
  requirements: {
    azurerm_recovery_services_vault: [
      orAbsent(is("monitoring.alerts_for_all_job_failures_enabled", true)),
      orAbsent(is("monitoring.alerts_for_critical_operation_failures_enabled", true)),
    ],
  },
  fix: "Leave the alerts of the vault on.",
  examples: {
    pass: { resource: { azurerm_recovery_services_vault: { a: { name: "rsv-ai" } } } },
    fail: {
      resource: {
        azurerm_recovery_services_vault: { a: { monitoring: { alerts_for_all_job_failures_enabled: false } } },
      },
    },
  },
});
