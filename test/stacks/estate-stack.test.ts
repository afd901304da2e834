import "../../testing/jest";
import { buildEstate } from "../../blueprints/build-estate";
import { loadDeployment } from "../../blueprints/deployment";
import { LandingZone } from "../../constructs/core/landing-zone";
import { testApp, testStack } from "../helpers/synth-stack";

const today = "2026-11-20";

test("a stack of one's own with nothing but a landing zone has no findings, by every rule", () => {
  const stack = testStack();
  new LandingZone(stack, "LandingZone", { label: "claims" });
  expect(stack).toHaveNoFindings({ pack: "strict", today });
  expect(stack).toMeetControl("ZTAI-IN-08", { today });
});

test("the stacks of the example have no findings together, by every rule", () => {
  const app = testApp();
  buildEstate(app, loadDeployment("blueprints/rag-chat/ztai.example.yaml", { today, env: {} }));
  expect(app).toHaveNoFindings({ pack: "strict", today });
});
