import { LogWorkspace } from "../../../constructs/visibility/log-workspace";
import { SentinelOnboarding } from "../../../constructs/visibility/sentinel-onboarding";
import { synthStack, testEstate, testStack } from "../../helpers/synth-stack";

describe("SentinelOnboarding", () => {
  test("onboards the workspace", () => {
    const stack = testStack();
    const workspace = LogWorkspace.fromExisting(LogWorkspace.idFor(testEstate, "platform", "visibility"));
    new SentinelOnboarding(stack, "Sentinel", { workspace });
    const synthesized = synthStack(stack);
    expect(synthesized.only("azurerm_sentinel_log_analytics_workspace_onboarding")).toMatchObject({
      workspace_id: workspace.workspaceId,
      customer_managed_key_enabled: false,
    });
    expect(synthesized.addresses).toMatchInlineSnapshot(`
      [
        "azurerm_sentinel_log_analytics_workspace_onboarding.Sentinel_64DAE5A3",
      ]
    `);
  });
});
