import { LandingZone } from "../../../constructs/core/landing-zone";
import { LogWorkspace } from "../../../constructs/visibility/log-workspace";
import { synthStack, testEstate, testStack } from "../../helpers/synth-stack";

function workspace(retentionDays?: number) {
  const stack = testStack();
  const landingZone = new LandingZone(stack, "LandingZone", { label: "platform", purpose: "visibility" });
  return { stack, workspace: new LogWorkspace(stack, "Workspace", { landingZone, retentionDays }) };
}

describe("LogWorkspace", () => {
  test("takes no keys, nothing from the internet, has no cap and keeps logs for a year", () => {
    expect(synthStack(workspace().stack).only("azurerm_log_analytics_workspace")).toMatchObject({
      name: "log-platform-test-sdc",
      sku: "PerGB2018",
      retention_in_days: 365,
      daily_quota_gb: -1,
      local_authentication_enabled: false,
      internet_ingestion_enabled: false,
      internet_query_enabled: false,
      allow_resource_only_permissions: true,
      immediate_data_purge_on_30_days_enabled: false,
    });
  });

  test("logs who queries it", () => {
    expect(synthStack(workspace().stack).only("azurerm_monitor_diagnostic_setting")).toMatchObject({
      target_resource_id: expect.stringMatching(/^\${azurerm_log_analytics_workspace\.\w+\.id}$/),
      log_analytics_workspace_id: expect.stringMatching(/^\${azurerm_log_analytics_workspace\.\w+\.id}$/),
      enabled_log: [{ category_group: "allLogs" }],
    });
  });

  test.each([90, 730])("keeps logs for %d days when asked to", (days) => {
    expect(synthStack(workspace(days).stack).only("azurerm_log_analytics_workspace")).toMatchObject({
      retention_in_days: days,
    });
  });

  test.each([89, 731, 100.5])("refuses to keep logs for %d days", (days) => {
    expect(() => workspace(days)).toThrow(
      `stack/Workspace: keeps logs for ${days} days; set retentionDays to a whole number from 90 to 730 [ZTAI-CON-020]`,
    );
  });

  test("computes its id from names", () => {
    expect(workspace().workspace.armId).toBe(LogWorkspace.idFor(testEstate, "platform", "visibility"));
  });

  test("takes the id of an existing workspace and refuses any other", () => {
    const id = LogWorkspace.idFor(testEstate, "platform", "visibility");
    expect(LogWorkspace.fromExisting(id).workspaceId).toBe(id);
    expect(() => LogWorkspace.fromExisting(id.replace("workspaces", "clusters"))).toThrow("ZTAI-CON-007");
  });
});
