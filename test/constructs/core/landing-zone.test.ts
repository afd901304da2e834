import { LandingZone } from "../../../constructs/core/landing-zone";
import { synthStack, testStack } from "../../helpers/synth-stack";

describe("LandingZone", () => {
  test("makes the resource group with names, tags and classification", () => {
    const stack = testStack();
    new LandingZone(stack, "LandingZone", { label: "hr-assistant", purpose: "app", classification: "confidential" });
    expect(synthStack(stack).only("azurerm_resource_group")).toMatchObject({
      name: "rg-hr-assistant-app-test-sdc",
      location: "swedencentral",
      tags: { owner: "platform@contoso.example", dataClassification: "Confidential" },
    });
  });

  test("refuses private link and logs that it does not have", () => {
    const landingZone = new LandingZone(testStack(), "LandingZone", { label: "hr-assistant" });
    expect(() => landingZone.privateLink).toThrow(
      "stack/LandingZone: has no subnet for private endpoints; pass privateLink",
    );
    expect(() => landingZone.logs).toThrow("ZTAI-CON-004");
  });
});
