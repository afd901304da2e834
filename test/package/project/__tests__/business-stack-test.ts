import { App } from "cdktf";
import "zero-trust-ai-kit/testing/jest";
import { judgeStack, synthStack } from "zero-trust-ai-kit/testing";
import { BusinessStack } from "../business-stack";

const stack = () => new BusinessStack(new App({ outdir: "test.out" }), "business");

describe("the stack of claims", () => {
  test("meets the controls", () => {
    expect(stack()).toMeetControls({ pack: "strict", allowUnknown: ["ZTAI-IN-09"] });
    expect(stack()).toMeetControl("ZTAI-IN-08");
    expect(stack()).toHaveNoFindings({ failOn: "low" });
    expect(() => expect(stack()).toMeetControl("ZTAI-IN-09")).toThrow("which is unknown");
  });

  test("makes an identity in its group", () => {
    expect(synthStack(stack()).only("azurerm_user_assigned_identity")).toMatchObject({ location: "swedencentral" });
    expect(judgeStack(stack()).resources).toBe(2);
  });

  test("keeps its shape", () => expect(stack()).toMatchSnapshot());
});
