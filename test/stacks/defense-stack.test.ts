import { recommendedDefenderPlans } from "../../constructs/visibility/defender-plan-settings";
import { DefenseStack } from "../../stacks/defense-stack";
import { synthStack, testApp, testEstate } from "../helpers/synth-stack";

describe("DefenseStack", () => {
  test("holds the plans of the subscription and its contact, and nothing else", () => {
    const stack = new DefenseStack(testApp(), "defense", {
      estate: testEstate,
      backend: { type: "local" },
      plans: recommendedDefenderPlans,
      securityContact: { email: "security@contoso.example" },
    });
    expect(synthStack(stack).addresses).toMatchInlineSnapshot(`
      [
        "azurerm_security_center_contact.Defender_Contact_53561FE4",
        "azurerm_security_center_subscription_pricing.Defender_Plan-AI_C7445862",
        "azurerm_security_center_subscription_pricing.Defender_Plan-Api_95D6337D",
        "azurerm_security_center_subscription_pricing.Defender_Plan-Arm_1C3FAD24",
        "azurerm_security_center_subscription_pricing.Defender_Plan-CloudPosture_C1017F76",
        "azurerm_security_center_subscription_pricing.Defender_Plan-Containers_47DF43D3",
        "azurerm_security_center_subscription_pricing.Defender_Plan-CosmosDbs_C80FE231",
        "azurerm_security_center_subscription_pricing.Defender_Plan-KeyVaults_0776564F",
        "azurerm_security_center_subscription_pricing.Defender_Plan-StorageAccounts_3D8FA2F8",
      ]
    `);
  });
});
