import { tagsOf } from "../../constructs/core/estate";
import { VisibilityStack } from "../../stacks/visibility-stack";
import type { VisibilityStackProps } from "../../stacks/visibility-stack";
import { synthStack, testApp, testEstate } from "../helpers/synth-stack";

const visibility = (props: Partial<VisibilityStackProps> = {}) =>
  new VisibilityStack(testApp(), "visibility", {
    estate: testEstate,
    backend: { type: "local" },
    retentionDays: 365,
    sentinel: true,
    privateLinkScope: "create",
    ...props,
  });

describe("VisibilityStack", () => {
  test("makes the workspace, its private link scope and Sentinel, and no network", () => {
    expect(synthStack(visibility()).addresses).toMatchInlineSnapshot(`
      [
        "azurerm_log_analytics_workspace.Workspace_2F8C78CC",
        "azurerm_monitor_diagnostic_setting.Workspace_Logs-logAnalyticsWorkspace_0F02BACC",
        "azurerm_monitor_private_link_scope.PrivateLinkScope_574D3647",
        "azurerm_monitor_private_link_scoped_service.PrivateLinkScope_Service-workspace_E47136A3",
        "azurerm_resource_group.LandingZone_ResourceGroup_61F43F2E",
        "azurerm_sentinel_log_analytics_workspace_onboarding.Sentinel_64DAE5A3",
      ]
    `);
  });

  test("leaves out what is not asked for", () => {
    const stack = visibility({ sentinel: false, privateLinkScope: undefined });
    expect(stack.privateLinkScopeId).toBeUndefined();
    expect(synthStack(stack).addresses.map((address) => address.split(".")[0])).toEqual([
      "azurerm_log_analytics_workspace",
      "azurerm_monitor_diagnostic_setting",
      "azurerm_resource_group",
    ]);
  });

  test("joins a private link scope that exists, and refuses an id that is none", () => {
    const id = `/subscriptions/${testEstate.subscriptionId}/resourceGroups/rg-a/providers/Microsoft.Insights/privateLinkScopes/ampls-a`;
    const stack = visibility({ privateLinkScope: { id } });
    expect(stack.privateLinkScopeId).toBeUndefined();
    expect(synthStack(stack).only("azurerm_monitor_private_link_scoped_service")).toMatchObject({
      resource_group_name: "rg-a",
      scope_name: "ampls-a",
    });
    expect(() => visibility({ privateLinkScope: { id: "ampls-a" } })).toThrow("ZTAI-CON-007");
  });

  test("says its ids as text, so that no other stack reads its state", () => {
    const group = `/subscriptions/${testEstate.subscriptionId}/resourceGroups/rg-platform-visibility-test-sdc`;
    const { workspaceId, privateLinkScopeId } = visibility();
    expect(workspaceId).toBe(`${group}/providers/Microsoft.OperationalInsights/workspaces/log-platform-test-sdc`);
    expect(privateLinkScopeId).toBe(`${group}/providers/Microsoft.Insights/privateLinkScopes/ampls-platform-test-sdc`);
  });

  test("tags everything with a classification that can be changed", () => {
    const stack = synthStack(visibility({ classification: "confidential" }));
    expect(stack.only("azurerm_log_analytics_workspace")).toMatchObject({
      tags: { ...tagsOf(testEstate), dataClassification: "Confidential" },
    });
    expect(synthStack(visibility()).only("azurerm_resource_group")).toMatchObject({
      tags: { dataClassification: "General" },
    });
  });
});
