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

  test("lands in a region of its own, with endpoints in the region of their network", () => {
    const stack = testStack();
    const group = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-a";
    const landingZone = new LandingZone(stack, "LandingZone", {
      label: "models",
      location: "francecentral",
      privateLink: {
        subnetId: `${group}/providers/Microsoft.Network/virtualNetworks/vnet-a/subnets/snet-endpoints`,
        dnsZonesResourceGroupId: group,
        location: "swedencentral",
      },
    });
    expect(landingZone.place("keyVault")).toMatchObject({ location: "francecentral" });
    landingZone.privateLink.connect(
      landingZone,
      "keyVault",
      "models",
      `${group}/providers/Microsoft.KeyVault/vaults/kv`,
    );
    const { only } = synthStack(stack);
    expect(only("azurerm_resource_group")).toMatchObject({ name: "rg-models-test-frc", location: "francecentral" });
    expect(only("azurerm_private_endpoint")).toMatchObject({ location: "swedencentral" });
  });

  test("refuses private link and logs that it does not have", () => {
    const landingZone = new LandingZone(testStack(), "LandingZone", { label: "hr-assistant" });
    expect(() => landingZone.privateLink).toThrow(
      "stack/LandingZone: has no subnet for private endpoints; pass privateLink",
    );
    expect(() => landingZone.logs).toThrow("ZTAI-CON-004");
  });
});
