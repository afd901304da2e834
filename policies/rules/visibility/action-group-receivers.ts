import { all, any } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { hasBlock } from "../shared/blocks";
import { is, meets } from "../shared/require";

const receivers = [
  "arm_role_receiver",
  "automation_runbook_receiver",
  "azure_app_push_receiver",
  "azure_function_receiver",
  "email_receiver",
  "event_hub_receiver",
  "itsm_receiver",
  "logic_app_receiver",
  "sms_receiver",
  "voice_receiver",
  "webhook_receiver",
];

/** An action group without receivers swallows every alert. */
export default rule({
  id: "action-group-receivers",
  control: "ZTAI-VS-10",
  title: "Action group reaches nobody",
  severity: "medium",
  on: ["azurerm_monitor_action_group"],
  check: (group) => {
    const reached = any(
      receivers.map((name) => hasBlock(group, name, `it has no ${name}`)),
      "it has no receiver",
    );
    return all([meets(group, is("enabled", true)), reached]);
  },
  fix: "Add a receiver and leave the group enabled.",
  examples: {
    pass: {
      resource: {
        azurerm_monitor_action_group: {
          a: { name: "soc", short_name: "soc", email_receiver: { name: "soc", email_address: "soc@contoso.example" } },
        },
      },
    },
    fail: { resource: { azurerm_monitor_action_group: { a: { name: "soc", short_name: "soc" } } } },
  },
});
