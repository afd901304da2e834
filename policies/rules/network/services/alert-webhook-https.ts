import { rule } from "../../../engine/rule";
import { everyBlock } from "../../shared/judge";
import { meets, type Requirement } from "../../shared/require";

const https: Requirement = {
  path: "service_uri",
  must: "an https address",
  holds: (address) => /^https:\/\//i.test(String(address)),
};

/** Alerts tell what is attacked and what is broken; an attacker would like to read them first. */
export default rule({
  id: "alert-webhook-https",
  control: "ZTAI-NW-15",
  title: "Alerts are sent without encryption",
  severity: "low",
  on: ["azurerm_monitor_action_group"],
  check: (group) => everyBlock(group, "webhook_receiver", (receiver) => meets(receiver, https)),
  fix: "Use an https address.",
  examples: {
    pass: {
      resource: {
        azurerm_monitor_action_group: {
          a: { webhook_receiver: { name: "hook", service_uri: "https://hooks.example.com" } },
        },
      },
    },
    fail: {
      resource: {
        azurerm_monitor_action_group: {
          a: { webhook_receiver: { name: "hook", service_uri: "http://hooks.example.com" } },
        },
      },
    },
  },
});
