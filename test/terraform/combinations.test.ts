import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadDeployment } from "../../blueprints/deployment";
import { synthesize } from "../../blueprints/synthesize";
import { deploymentOf, nameOf, pairwiseCombinations } from "../helpers/combinations";
import { terraformOk, useLocalBackend } from "../helpers/terraform";

const folder = mkdtempSync(join(tmpdir(), "ztai-combinations-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Stacks of the combinations, each text once: combinations share many. */
const stacks = new Map<string, readonly [string, string]>();
for (const [i, combination] of pairwiseCombinations().entries()) {
  const file = join(folder, `${i}.json`);
  const output = join(folder, `${i}`);
  writeFileSync(file, JSON.stringify(deploymentOf(combination)));
  synthesize(loadDeployment(file, { today: "2026-11-20", env: {} }), output);
  for (const name of readdirSync(join(output, "stacks"))) {
    const stack = join(output, "stacks", name);
    const text = createHash("sha256")
      .update(readFileSync(join(stack, "cdk.tf.json")))
      .digest("hex");
    if (!stacks.has(text)) stacks.set(text, [`${name} of ${nameOf(combination)}`, stack]);
  }
}

test.concurrent.each([...stacks.values()])("%s passes init, validate and plan", async (_name, stack) => {
  useLocalBackend(stack);
  await terraformOk(stack, "init", "-no-color");
  const planned = await terraformOk(stack, "plan", "-no-color", "-refresh=false");
  expect(planned).not.toContain("Warning:");
  expect(planned).toMatch(/Plan: \d+ to add, 0 to change, 0 to destroy/);
});
