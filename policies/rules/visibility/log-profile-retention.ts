import { all, fail, pass, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { is, meets, type Requirement } from "../shared/require";

/** Retention that is off, or zero days, keeps them for ever. */
const longEnough: Requirement = {
  path: "retention_policy.days",
  must: "at least 365, or 0 for ever",
  holds: (days) => Number(days) === 0 || Number(days) >= 365,
  repair: 365,
};

/** Break-ins are often found a year later. */
export default rule({
  id: "log-profile-retention",
  control: "ZTAI-VS-03",
  title: "Log profile keeps activities for less than a year",
  severity: "medium",
  covers: ["checkov:CKV_AZURE_37", "kics:2b856bf9-8e8c-4005-875f-303a8cba3918", "trivy:AZU-0031"],
  on: ["azurerm_monitor_log_profile"],
  check: (profile) => {
    const policies = profile.blocks("retention_policy");
    if (policies.state === "unknown") return unknown(policies.reason);
    if (policies.blocks.length === 0) return fail("retention_policy is not set");
    const days = profile.value("retention_policy.days");
    const off = meets(profile, is("retention_policy.enabled", false));
    if (off.verdict === "pass") {
      // Azure refuses a number of days with retention off, and keeps everything without one.
      return days.state === "absent" || (days.state === "known" && Number(days.value) === 0)
        ? pass()
        : days.state === "unknown"
          ? unknown(`retention_policy.days is unknown: ${days.reason}`)
          : fail("retention_policy is switched off and still names days");
    }
    return all([off.verdict === "unknown" ? off : pass(), meets(profile, longEnough)]);
  },
  fix: "Keep activities for 365 days or for ever.",
  examples: {
    pass: { resource: { azurerm_monitor_log_profile: { a: { retention_policy: { enabled: true, days: 365 } } } } },
    fail: { resource: { azurerm_monitor_log_profile: { a: { retention_policy: { enabled: true, days: 90 } } } } },
  },
});
