import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildEstate } from "../../blueprints/build-estate";
import { loadDeployment } from "../../blueprints/deployment";
import { judgeApp } from "../../gate";
import { testApp } from "../helpers/synth-stack";
import { deploymentOf, everyCombination, nameOf, pairwiseCombinations } from "../helpers/combinations";

// `npm run test:matrix` takes every combination in place of those that hold each pair of values.
const combinations = "everyMutant" in globalThis ? everyCombination() : pairwiseCombinations();

const folder = mkdtempSync(join(tmpdir(), "ztai-combinations-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const today = "2026-11-20";

test.each(combinations.map((combination) => [nameOf(combination), combination] as const))(
  "%s: no rule fails",
  (name, combination) => {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify(deploymentOf(combination)));
    const app = testApp();
    buildEstate(app, loadDeployment(file, { today, env: {} }));
    const { findings, problems } = judgeApp(app, { today });
    const failed = findings.filter(({ verdict }) => verdict === "fail");
    expect(failed.map(({ rule, address, message }) => `${rule} ${address}: ${message}`)).toEqual([]);
    expect(problems).toEqual([]);
  },
);

test("each pair of values of two dimensions stands in some combination of the gate", () => {
  const few = pairwiseCombinations();
  const pairs = (all: ReturnType<typeof everyCombination>) =>
    new Set(
      all.flatMap((one) => {
        const values = Object.entries(one).map(([name, value]) => `${name} ${value}`);
        return values.flatMap((a, i) => values.slice(i + 1).map((b) => `${a} ${b}`));
      }),
    );
  expect(pairs(few)).toEqual(pairs(everyCombination()));
  expect(few.length).toBeLessThan(40);
});
