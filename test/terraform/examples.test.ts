import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadDeployment } from "../../blueprints/deployment";
import { synthesize } from "../../blueprints/synthesize";
import { examples } from "../helpers/examples";
import { hasTerraform, terraformOk, useLocalBackend } from "../helpers/terraform";

beforeAll(() => {
  if (!hasTerraform()) throw new Error("These tests need the Terraform CLI on PATH; npm test runs without it.");
});

describe.each(examples)("%s", (file) => {
  const output = mkdtempSync(join(tmpdir(), "ztai-terraform-"));
  afterAll(() => rmSync(output, { recursive: true, force: true }));
  synthesize(loadDeployment(file, { today: "2026-11-20", env: {} }), output);
  const stacks = join(output, "stacks");

  test.concurrent.each(readdirSync(stacks))("%s passes init, validate, plan and show", async (name) => {
    const folder = join(stacks, name);
    useLocalBackend(folder);
    await terraformOk(folder, "init", "-no-color");
    const validation = JSON.parse(await terraformOk(folder, "validate", "-json")) as { diagnostics: unknown[] };
    expect(validation.diagnostics).toEqual([]);
    const planned = await terraformOk(folder, "plan", "-no-color", "-out=tfplan");
    expect(planned).not.toContain("Warning:");
    const plan = JSON.parse(await terraformOk(folder, "show", "-json", "tfplan")) as Plan;
    const changes = plan.resource_changes.map(({ change }) => change.actions.join());
    expect(changes.length).toBeGreaterThan(0);
    expect(new Set(changes)).toEqual(new Set(["create"]));
  });
});

interface Plan {
  readonly resource_changes: readonly { readonly change: { readonly actions: readonly string[] } }[];
}
