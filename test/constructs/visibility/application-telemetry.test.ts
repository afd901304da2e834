import { LandingZone } from "../../../constructs/core/landing-zone";
import { ApplicationTelemetry } from "../../../constructs/visibility/application-telemetry";
import type { TelemetryScope } from "../../../constructs/visibility/join-private-link-scope";
import { LogWorkspace } from "../../../constructs/visibility/log-workspace";
import { MonitorPrivateLinkScope } from "../../../constructs/visibility/monitor-private-link-scope";
import { EstateStack } from "../../../stacks/estate-stack";
import { synthStack, testApp, testEstate } from "../../helpers/synth-stack";

const platformSubscriptionId = "00000000-0000-0000-0000-000000000002";
const platform = { ...testEstate, subscriptionId: platformSubscriptionId };
const logWorkspaceId = LogWorkspace.idFor(platform, "platform", "visibility");
const scopeId = MonitorPrivateLinkScope.idFor(platform, "platform", "visibility");
const grantee = { principalId: "p", principalType: "ServicePrincipal", label: "App" } as const;

function telemetry(privateLinkScope: (stack: EstateStack) => TelemetryScope | undefined) {
  const stack = new EstateStack(testApp(), "stack", {
    estate: testEstate,
    backend: { type: "local" },
    platformSubscriptionId,
  });
  const landingZone = new LandingZone(stack, "LandingZone", { label: "hr", logWorkspaceId });
  const construct = new ApplicationTelemetry(stack, "Telemetry", {
    landingZone,
    privateLinkScope: privateLinkScope(stack),
  });
  return { stack, construct };
}

describe("ApplicationTelemetry", () => {
  test("stores in the workspace, takes no keys and nothing from the internet", () => {
    expect(synthStack(telemetry(() => undefined).stack).only("azurerm_application_insights")).toMatchObject({
      name: "appi-hr-test-sdc",
      workspace_id: logWorkspaceId,
      local_authentication_disabled: true,
      internet_ingestion_enabled: false,
      internet_query_enabled: false,
      disable_ip_masking: false,
      sampling_percentage: 100,
    });
  });

  test("sends its metrics, but not its traces a second time", () => {
    const setting = synthStack(telemetry(() => undefined).stack).only("azurerm_monitor_diagnostic_setting");
    expect(setting).toMatchObject({ enabled_metric: [{ category: "AllMetrics" }] });
    expect(setting["enabled_log"]).toBeUndefined();
  });

  test("joins the platform's private link scope in the platform's subscription", () => {
    const { stack } = telemetry(({ platformProvider }) => ({ id: scopeId, provider: platformProvider }));
    expect(synthStack(stack).only("azurerm_monitor_private_link_scoped_service")).toMatchObject({
      name: "appi-hr-test-sdc",
      provider: "azurerm.platform",
      resource_group_name: "rg-platform-visibility-test-sdc",
      scope_name: "ampls-platform-test-sdc",
    });
  });

  test("refuses the id of something else as its scope", () => {
    expect(() => telemetry(() => ({ id: logWorkspaceId }))).toThrow("ZTAI-CON-007");
  });

  test("lets an identity publish, and no more", () => {
    const { stack, construct } = telemetry(() => undefined);
    construct.grantPublish(grantee);
    expect(synthStack(stack).only("azurerm_role_assignment")).toMatchObject({
      role_definition_id: expect.stringContaining("3913510d-42f4-4e42-8a64-420c390055eb"),
      scope: expect.stringContaining("azurerm_application_insights."),
    });
  });

  test("refuses to grant to someone without a label", () => {
    const { construct } = telemetry(() => undefined);
    expect(() => construct.grantPublish({ principalId: "p", principalType: "User" })).toThrow(
      "stack/Telemetry: grants a role to a principal without a label; give it a label [ZTAI-CON-005]",
    );
  });

  test("makes these resources", () => {
    const { stack, construct } = telemetry(() => ({ id: scopeId }));
    construct.grantPublish(grantee);
    expect(synthStack(stack).addresses).toMatchInlineSnapshot(`
      [
        "azurerm_application_insights.Telemetry_1B1C5A07",
        "azurerm_monitor_diagnostic_setting.Telemetry_Logs-applicationInsights_E5C1898A",
        "azurerm_monitor_private_link_scoped_service.Telemetry_ScopedService_14C6B9D9",
        "azurerm_resource_group.LandingZone_ResourceGroup_61F43F2E",
        "azurerm_role_assignment.Telemetry_Grant-App-Publishes_BB70D56C",
      ]
    `);
  });
});
