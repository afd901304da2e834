import { LandingZone } from "../../../constructs/core/landing-zone";
import { MonitorPrivateLinkScope } from "../../../constructs/visibility/monitor-private-link-scope";
import { synthStack, testEstate, testStack } from "../../helpers/synth-stack";

function scope(services: Record<string, string>) {
  const stack = testStack();
  const landingZone = new LandingZone(stack, "LandingZone", { label: "platform", purpose: "visibility" });
  return { stack, scope: new MonitorPrivateLinkScope(stack, "Scope", { landingZone, services }) };
}

describe("MonitorPrivateLinkScope", () => {
  test("lets in and answers nothing that is not in it", () => {
    expect(synthStack(scope({}).stack).only("azurerm_monitor_private_link_scope")).toMatchObject({
      name: "ampls-platform-test-sdc",
      ingestion_access_mode: "PrivateOnly",
      query_access_mode: "PrivateOnly",
    });
  });

  test("takes in its services one after another", () => {
    const { stack } = scope({ a: "/id/a", b: "/id/b" });
    const [first, second] = Object.values(synthStack(stack).resources("azurerm_monitor_private_link_scoped_service"));
    expect(first).toMatchObject({ name: "a", linked_resource_id: "/id/a" });
    expect(second).toMatchObject({ name: "b", linked_resource_id: "/id/b" });
    expect(first?.["depends_on"]).toBeUndefined();
    expect(second?.["depends_on"]).toEqual([expect.stringContaining("Service-a")]);
  });

  test("computes its id from names", () => {
    expect(scope({}).scope.armId).toBe(MonitorPrivateLinkScope.idFor(testEstate, "platform", "visibility"));
  });
});
