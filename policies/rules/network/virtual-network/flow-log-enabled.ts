import { attributeRule } from "../../shared/attribute-rule";
import { is, orAbsent } from "../../shared/require";

/** A flow log that is configured and off is missed only when it is needed. */
export default attributeRule({
  id: "flow-log-enabled",
  control: "ZTAI-NW-14",
  title: "Flow log is switched off",
  severity: "medium",
  covers: [
    "kics:b90842e5-6779-44d4-9760-972f4c03ba1c",
    "trivy:AZU-0073",
    "cnspec:mondoo-azure-security-network-watcher-flow-logs-enabled",
  ],
  requirements: { azurerm_network_watcher_flow_log: [orAbsent(is("enabled", true))] },
  fix: "Set enabled to true.",
  examples: {
    pass: { resource: { azurerm_network_watcher_flow_log: { a: { enabled: true } } } },
    fail: { resource: { azurerm_network_watcher_flow_log: { a: { enabled: false } } } },
  },
});
