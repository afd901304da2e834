import { Testing } from "cdktf";
import "../../testing/jest";
import { LandingZone } from "../../constructs/core/landing-zone";
import { EstateStack } from "../../stacks/estate-stack";
import type { StackExemption } from "../../stacks/estate-stack";
import { judgeApp, judgeStack, zeroTrustMatchers } from "../../testing";
import { testApp, testEstate, testStack } from "../helpers/synth-stack";
import { OpenStack } from "./open-stack";

const today = "2026-11-20";
const backend = { type: "azurerm", resourceGroup: "rg-a", storageAccount: "sta", container: "state" } as const;

/** A stack of the kit with nothing but a resource group. */
function bareStack(exemptions: readonly StackExemption[] = []): EstateStack {
  const stack = new EstateStack(testApp(), "business", { estate: testEstate, backend, exemptions });
  new LandingZone(stack, "LandingZone", { label: "claims" });
  return stack;
}

/** What a matcher says when it fails. */
const messageOf = (matcher: () => void): string => {
  try {
    matcher();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("the matcher passed");
};

describe("a stack of the kit with nothing but a landing zone", () => {
  test("has no findings and meets every control that it shows anything of, by every rule", () => {
    expect(bareStack()).toHaveNoFindings({ pack: "strict", today });
    expect(bareStack()).toMeetControls({ pack: "strict", today });
    expect(bareStack()).toMeetControl("ZTAI-IN-08", { today });
  });
});

describe("toHaveNoFindings", () => {
  test("says what was found as the text report does: control, address, place, why and fix in TypeScript", () => {
    const message = messageOf(() => expect(new OpenStack()).toHaveNoFindings({ failOn: "critical", today }));
    const lines = message.split("\n");
    expect(lines.slice(0, 2)).toEqual([
      "expected stack claims to have no findings of severity critical or above; there are 3:",
      "",
    ]);
    const at = lines.findIndex((line) => line.includes("ZTAI-DA-03"));
    expect(lines.slice(at, at + 6)).toEqual([
      expect.stringMatching(
        /^\d\. Storage is closed to anonymous and cross-tenant use \(ZTAI-DA-03, critical, workload, effort low\)$/,
      ),
      expect.stringMatching(/^ {3}why: Strangers can download .+\.$/),
      expect.stringMatching(/^ {3}what: Blob containers are private, .+\.$/),
      "   critical claims:azurerm_storage_account.Documents claims/Documents storage-anonymous-access",
      "     found: allow_nested_items_to_be_public is not set and defaults to true; it must be false",
      "     fix: Forbid public containers on the account and keep every container private. allowNestedItemsToBePublic: false",
    ]);
  });

  test("counts from the severity that it is given, and everything without one", () => {
    const counted = (options: object) =>
      /there are (\d+)/.exec(zeroTrustMatchers.toHaveNoFindings(new OpenStack(), { today, ...options }).message())?.[1];
    const [critical, high, medium, all] = ["critical", "high", "medium", undefined].map((failOn) =>
      Number(counted({ failOn })),
    );
    expect([critical, high, medium, all]).toEqual([critical, high, medium, all].sort((a = 0, b = 0) => a - b));
    expect(new Set([critical, high, medium, all]).size).toBe(4);
  });

  test("lets unknown verdicts pass, as ztai synth", () => {
    const stack = testStack();
    new LandingZone(stack, "LandingZone", { label: "claims" });
    expect(judgeStack(stack, { today }).findings.map(({ verdict }) => verdict)).toContain("unknown");
    expect(stack).toHaveNoFindings({ today });
  });
});

describe("toMeetControls", () => {
  test("counts an unknown control as not met unless it is allowed, and says what is unknown", () => {
    const stack = testStack();
    new LandingZone(stack, "LandingZone", { label: "claims" });
    stack.addOverride("variable.role", {});
    const grant = { principal_id: "p", principal_type: "ServicePrincipal", role_definition_name: "${var.role}" };
    stack.addOverride("resource.azurerm_role_assignment.grant", { scope: "${azurerm_resource_group.a.id}", ...grant });
    const message = messageOf(() => expect(stack).toMeetControls({ today }));
    expect(message).toMatch(
      /^expected stack stack to meet all \d+ controls that it shows something of; 1 are not met:/,
    );
    expect(message).toContain("\n   stack:azurerm_role_assignment.grant role-lists-keys (ZTAI-ID-04): ");
    expect(stack).toMeetControls({ today, allowUnknown: ["ZTAI-ID-04"] });
    expect(stack).toMeetControls({ today, allowUnknown: true });
    expect(stack).not.toMeetControls({ today, allowUnknown: ["ZTAI-IN-08"] });
  });

  test("fails for a stack that shows nothing of any control", () => {
    const { controls, ...assessment } = judgeStack(bareStack(), { today });
    const nothing = { ...assessment, controls: controls.map((one) => ({ ...one, status: "not-applicable" as const })) };
    expect(messageOf(() => expect(nothing).toMeetControls())).toMatch(/to meet controls; it shows nothing of any/);
  });
});

describe("toMeetControl", () => {
  test.each([
    ["ZTAI-ID-02", /^expected stack claims to meet ZTAI-ID-02 \(.+\), which is not met:\n\n1\. Key /],
    ["ZTAI-AI-01", /which is not applicable: no resource of it is judged:/],
    ["ZTAI-GV-01", /which is not assessed: no rule decides it/],
  ])("%s fails with its reason", (id, reason) => {
    expect(messageOf(() => expect(new OpenStack()).toMeetControl(id, { today }))).toMatch(reason);
  });

  test("takes an exemption that the stack carries for met, until it ends", () => {
    const stack = new OpenStack();
    const waived: StackExemption = {
      control: "ZTAI-ID-02",
      resource: "*Documents*",
      category: "waiver",
      reason: "the old reader signs with a key until it is replaced",
      owner: "claims@contoso.example",
      expires: "2027-03-01",
    };
    stack.addOverride("//.ztai.exemptions", [waived]);
    expect(stack).toMeetControl("ZTAI-ID-02", { today });
    expect(stack).not.toMeetControl("ZTAI-ID-02", { today: "2027-03-02" });
  });

  test("refuses a control that there is not, and names the nearest", () => {
    expect(() => expect(bareStack()).toMeetControl("ZTAI-ID-2")).toThrow(
      "there is no control ZTAI-ID-2; did you mean ZTAI-ID-0",
    );
  });
});

describe("matchers", () => {
  test("take a whole app, or a verdict that was reached before", () => {
    const app = testApp();
    new OpenStack(app, "claims");
    new OpenStack(app, "billing");
    expect(messageOf(() => expect(app).toHaveNoFindings({ today }))).toMatch(/^expected stacks claims, billing to /);
    expect(judgeApp(app, { today })).not.toHaveNoFindings();
  });

  test("say under not what is missing", () => {
    expect(messageOf(() => expect(bareStack()).not.toHaveNoFindings({ today }))).toBe(
      "expected stack business to have findings of severity low or above",
    );
  });

  test("refuse what is not a stack, and say what to give", () => {
    expect(() => expect(Testing.synth(bareStack())).toHaveNoFindings()).toThrow(
      "toHaveNoFindings takes a TerraformStack, an App or what judgeStack() returns, not text, such as Testing.synth() returns",
    );
    expect(() => expect(undefined).toMeetControls()).toThrow("not undefined");
  });

  test("refuse a pack that there is not", () => {
    expect(() => expect(bareStack()).toMeetControls({ pack: "strickt" })).toThrow(
      "there is no pack strickt; did you mean strict? [ZTAI-CLI-002]",
    );
  });
});

describe("a snapshot of a stack", () => {
  test("is its Terraform without versions and comments of cdktf, and with what it says to the judge", () => {
    const exemption = {
      control: "ZTAI-NW-13",
      resource: "*",
      category: "waiver",
      reason: "r",
      owner: "o",
      expires: "2027-03-31",
    } as const;
    expect(bareStack([exemption])).toMatchSnapshot();
  });
});
