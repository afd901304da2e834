import { rule } from "../../engine/rule";
import { meets, type Requirement } from "../shared/require";

const global: Requirement = {
  path: "locations",
  must: "a list with global",
  holds: (found) => [found].flat().some((location) => String(location).toLowerCase() === "global"),
};

/** Roles, policies and the directory are global: their changes are in no other region's log. */
export default rule({
  id: "log-profile-locations",
  control: "ZTAI-VS-02",
  title: "Log profile leaves the global region out",
  severity: "low",
  covers: ["trivy:AZU-0032"],
  on: ["azurerm_monitor_log_profile"],
  check: (profile) => meets(profile, global),
  fix: "Add global to locations, besides every region in use.",
  examples: {
    pass: { resource: { azurerm_monitor_log_profile: { a: { locations: ["swedencentral", "global"] } } } },
    fail: { resource: { azurerm_monitor_log_profile: { a: { locations: ["swedencentral"] } } } },
  },
});
