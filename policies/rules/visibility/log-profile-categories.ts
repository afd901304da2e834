import { rule } from "../../engine/rule";
import { meets, type Requirement } from "../shared/require";

const needed = ["Action", "Delete", "Write"];

const complete: Requirement = {
  path: "categories",
  must: needed.join(", "),
  holds: (found) => needed.every((category) => [found].flat().some((item) => String(item) === category)),
  repair: needed,
};

/** A profile that keeps writes only misses deletions and actions such as listing keys. */
export default rule({
  id: "log-profile-categories",
  control: "ZTAI-VS-02",
  title: "Log profile leaves activities out",
  severity: "medium",
  covers: ["checkov:CKV_AZURE_38", "trivy:AZU-0033"],
  on: ["azurerm_monitor_log_profile"],
  check: (profile) => meets(profile, complete),
  fix: "Name Write, Delete and Action, or move to a diagnostic setting of the subscription.",
  examples: {
    pass: { resource: { azurerm_monitor_log_profile: { a: { categories: ["Action", "Delete", "Write"] } } } },
    fail: { resource: { azurerm_monitor_log_profile: { a: { categories: ["Write"] } } } },
  },
});
