import { fail, notApplicable, pass, unknown } from "../../engine/outcome";
import { text } from "../../estate/value";
import { rule } from "../../engine/rule";

const change = /^microsoft\.network\/networksecuritygroups(\/securityrules)?\/(write|delete)$/i;

/** Opening a port is one of the first things an attacker does with the rights of an operator. */
export default rule({
  id: "network-change-alert",
  control: "ZTAI-VS-10",
  title: "Nobody is told when a security group changes",
  severity: "low",
  covers: [
    "cnspec:mondoo-azure-security-ensure-activity-log-alert-exists-for-create-update-delete-network-security-group",
  ],
  on: ["estate"],
  check: (_, graph) => {
    const alerts = graph.all("azurerm_monitor_activity_log_alert");
    if (alerts.length === 0) return notApplicable("the input sets no activity alerts");
    const operations = alerts.map((alert) => alert.value("criteria.operation_name"));
    if (operations.some((operation) => change.test(text(operation) ?? ""))) return pass();
    return operations.some(({ state }) => state === "unknown")
      ? unknown("the operation of an alert is not known")
      : fail("no activity alert is about Microsoft.Network/networkSecurityGroups/write");
  },
  fix: "Add an activity alert for Microsoft.Network/networkSecurityGroups/write.",
  examples: {
    pass: {
      resource: {
        azurerm_monitor_activity_log_alert: {
          a: {
            criteria: { category: "Administrative", operation_name: "Microsoft.Network/networkSecurityGroups/write" },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_monitor_activity_log_alert: {
          a: { criteria: { category: "Administrative", operation_name: "Microsoft.Compute/virtualMachines/write" } },
        },
      },
    },
  },
});
