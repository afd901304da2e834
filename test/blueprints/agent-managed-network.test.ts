import "../../testing/jest";
import { buildEstate } from "../../blueprints/build-estate";
import { loadDeployment } from "../../blueprints/deployment";
import { testApp } from "../helpers/synth-stack";

const example = "blueprints/agent-service/ztai.managed-network.yaml";
const today = "2026-11-20";

test("the example has no findings, by every rule", () => {
  const app = testApp();
  buildEstate(app, loadDeployment(example, { today, env: {} }));
  expect(app).toHaveNoFindings({ pack: "strict", today });
});

