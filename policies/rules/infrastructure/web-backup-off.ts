import { attributeRule } from "../shared/attribute-rule";
import { is, orAbsent } from "../shared/require";
import { sameFor } from "../shared/same-for";
import { functionApps, webApps } from "../shared/applications/web-app-types";
import type { Requirement } from "../shared/require";

const kept: Requirement = {
  path: "backup.schedule.retention_period_days",
  must: "0, which keeps all, or at least 7",
  holds: (days) => Number(days) === 0 || Number(days) >= 7,
  repair: 30,
  whenAbsent: "pass",
};

/** A backup that is written and paused is one that somebody counts on. */
export default attributeRule({
  id: "web-backup-off",
  control: "ZTAI-IN-07",
  title: "Backup of the app is switched off or gone within a week",
  severity: "low",
  requirements: sameFor(
    [...webApps, ...functionApps.filter((type) => type !== "azurerm_function_app_flex_consumption")],
    [orAbsent(is("backup.enabled", true)), kept],
  ),
  fix: "Set enabled to true, and keep backups for seven days or, with 0, for good.",
  examples: {
    pass: {
      resource: {
        azurerm_linux_web_app: {
          a: {
            name: "app-chat",
            backup: {
              name: "daily",
              schedule: { frequency_interval: 1, frequency_unit: "Day", retention_period_days: 30 },
            },
          },
        },
      },
    },
    fail: {
      resource: { azurerm_linux_web_app: { a: { name: "app-chat", backup: { name: "daily", enabled: false } } } },
    },
  },
  edges: [
    {
      when: "days are too few",
      given: {
        resource: {
          azurerm_windows_web_app: {
            few: { backup: { schedule: { retention_period_days: 1 } } },
            all: { backup: { schedule: { retention_period_days: 0 } } },
          },
        },
      },
      verdict: { "azurerm_windows_web_app.few": "fail", "azurerm_windows_web_app.all": "pass" },
    },
    {
      when: "an app that is deployed again needs no backup",
      given: { resource: { azurerm_linux_function_app: { a: { name: "func-chat" } } } },
      verdict: "pass",
    },
  ],
});
