import type { DefenderPlansProps } from "../../../constructs/visibility/defender-plans";
import { DefenderPlans } from "../../../constructs/visibility/defender-plans";
import type { DefenderPlanName } from "../../../constructs/visibility/defender-plan-settings";
import { defenderPlanSettings } from "../../../constructs/visibility/defender-plan-settings";
import { synthStack, testEstate, testStack } from "../../helpers/synth-stack";

const all = Object.keys(defenderPlanSettings) as DefenderPlanName[];

function defender(props: DefenderPlansProps) {
  const stack = testStack();
  new DefenderPlans(stack, "Defender", props);
  return stack;
}
const plansOf = (props: DefenderPlansProps) =>
  Object.values(synthStack(defender(props)).resources("azurerm_security_center_subscription_pricing"));

describe("DefenderPlans", () => {
  test("switches each plan on for good", () => {
    const plans = plansOf({ plans: all });
    expect(plans.map((plan) => plan["resource_type"])).toEqual(all);
    for (const plan of plans) expect(plan).toMatchObject({ tier: "Standard", lifecycle: { prevent_destroy: true } });
  });

  test("changes one plan at a time", () => {
    const [first, ...rest] = plansOf({ plans: all });
    expect(first?.["depends_on"]).toBeUndefined();
    expect(rest.map((plan) => plan["depends_on"])).toEqual(
      all.slice(0, -1).map((name) => [expect.stringContaining(`_Plan-${name}_`)]),
    );
  });

  test("keeps prompts as evidence and shares them with Purview", () => {
    expect(plansOf({ plans: ["AI"] })[0]?.["extension"]).toEqual([
      { name: "AIPromptEvidence" },
      { name: "AIPromptSharingWithPurview" },
    ]);
  });

  test.each([
    [undefined, "5000"],
    [200, "200"],
    [-1, "-1"],
  ])("scans uploads for malware up to a cap of %s", (malwareScanningCapGb, cap) => {
    expect(plansOf({ plans: ["StorageAccounts"], malwareScanningCapGb })[0]).toMatchObject({
      subplan: "DefenderForStorageV2",
      extension: [
        {
          name: "OnUploadMalwareScanning",
          additional_extension_properties: {
            AutomatedResponse: "None",
            BlobScanResultsOptions: "BlobIndexTags",
            CapGBPerMonthPerStorageAccount: cap,
          },
        },
        { name: "SensitiveDataDiscovery" },
      ],
    });
  });

  /**
   * Settings that Azure answers for an extension, sent or not; extensions that are not named have none.
   * https://github.com/Azure/azure-rest-api-specs/tree/main/specification/security/resource-manager/Microsoft.Security/Security/stable/2024-01-01/examples/Pricings
   * https://learn.microsoft.com/azure/defender-for-cloud/defender-for-storage-rest-api-enablement
   */
  const answered: Readonly<Record<string, readonly string[]>> = {
    AgentlessVmScanning: ["ExclusionTags"],
    OnUploadMalwareScanning: ["AutomatedResponse", "BlobScanResultsOptions", "CapGBPerMonthPerStorageAccount"],
  };

  test("declares whatever Azure would fill in, so that the next plan is empty", () => {
    const extensions = plansOf({ plans: all }).flatMap(
      (plan) => plan["extension"] as { name: string; additional_extension_properties?: Record<string, string> }[],
    );
    const declared = extensions.map(({ name, additional_extension_properties = {} }) => [
      name,
      Object.keys(additional_extension_properties).sort(),
    ]);
    expect(declared).toEqual(extensions.map(({ name }) => [name, answered[name] ?? []]));
  });

  test("imports what is on already, and only that", () => {
    const { json } = synthStack(defender({ plans: ["AI", "Arm"], alreadyOn: ["Arm"] }));
    expect(json["import"]).toEqual([
      {
        id: `/subscriptions/${testEstate.subscriptionId}/providers/Microsoft.Security/pricings/Arm`,
        to: expect.stringContaining("Plan-Arm"),
      },
    ]);
  });

  test("tells the security contact and the owners", () => {
    const stack = defender({ plans: [], securityContact: { email: "a@contoso.example;b@contoso.example" } });
    expect(synthStack(stack).only("azurerm_security_center_contact")).toEqual(
      expect.objectContaining({
        name: "default",
        email: "a@contoso.example;b@contoso.example",
        alert_notifications: true,
        alerts_to_admins: true,
      }),
    );
  });

  test.each<[string, DefenderPlansProps]>([
    ["names plan AI twice; name it once [ZTAI-CON-005]", { plans: ["AI", "Arm", "AI"] }],
    ["imports plan Arm without switching it on; add it to plans", { plans: ["AI"], alreadyOn: ["Arm"] }],
    ["scans 0 GB per month; give a whole number from 1, or -1", { plans: [], malwareScanningCapGb: 0 }],
    ["team is not a mail address; give one", { plans: [], securityContact: { email: "team" } }],
  ])("refuses what %s", (message, props) => {
    expect(() => defender(props)).toThrow(`stack/Defender: ${message}`);
  });
});
