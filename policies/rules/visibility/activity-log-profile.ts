import { isList } from "../../engine/json";
import { all } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { is, meets, type Requirement } from "../require";

const categories: Requirement = {
  path: "categories",
  must: "Action, Delete and Write",
  holds: (found) =>
    isList(found) &&
    ["action", "delete", "write"].every((name) => found.some((item) => String(item).toLowerCase() === name)),
};
const yearLong: Requirement = {
  path: "retention_policy.days",
  must: "0 or at least 365",
  holds: (days) => Number(days) === 0 || Number(days) >= 365,
};

/** A profile that keeps a part of the activity for a part of the year hides the rest. */
export default rule({
  id: "activity-log-profile",
  control: "ZTAI-VS-03",
  title: "Activity log profile leaves something out",
  severity: "medium",
  on: ["azurerm_monitor_log_profile"],
  check: (profile) => {
    const limited = meets(profile, is("retention_policy.enabled", true));
    // Without a limit the log is kept for good.
    const kept =
      limited.verdict === "pass"
        ? meets(profile, yearLong)
        : limited.verdict === "unknown"
          ? limited
          : meets(profile, { ...is("retention_policy.days", 0), whenAbsent: "pass" });
    return all([meets(profile, categories), kept]);
  },
  fix: "Keep Write, Delete and Action for at least 365 days, or move to a diagnostic setting of the subscription.",
  covers: [
    "checkov:CKV_AZURE_38",
    "checkov:CKV_AZURE_37",
    "kics:2b856bf9-8e8c-4005-875f-303a8cba3918",
    "trivy:AZU-0031",
    "trivy:AZU-0033",
  ],
  examples: {
    pass: {
      resource: {
        azurerm_monitor_log_profile: {
          a: {
            categories: ["Action", "Delete", "Write"],
            locations: ["westeurope", "global"],
            retention_policy: { enabled: true, days: 365 },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_monitor_log_profile: {
          a: {
            categories: ["Action", "Write"],
            locations: ["westeurope", "global"],
            retention_policy: { enabled: true, days: 30 },
          },
        },
      },
    },
  },
});
