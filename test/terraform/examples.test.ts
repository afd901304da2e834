import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadDeployment } from "../../blueprints/deployment";
import { synthesize } from "../../blueprints/synthesize";
import { examples } from "../helpers/examples";
import { platformVariants, variantDeployment } from "../helpers/platform-variants";
import { hasTerraform, terraformOk, useLocalBackend } from "../helpers/terraform";

beforeAll(() => {
  if (!hasTerraform()) throw new Error("These tests need the Terraform CLI on PATH; npm test runs without it.");
});

const folder = mkdtempSync(join(tmpdir(), "ztai-terraform-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Variants of the platform that no example shows: another subscription, and a hub that is brought alone. */
const variants = (["hub created in a subscription of its own", "hub brought, DNS and logs created"] as const).map(
  (name) => {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify(variantDeployment(platformVariants[name])));
    return [name, file] as const;
  },
);

describe.each([...examples.map((file) => [file, file] as const), ...variants])("%s", (_name, file) => {
  const output = mkdtempSync(join(folder, "output-"));
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
    // What is read is read at apply, once the resource is there.
    const changes = plan.resource_changes
      .filter(({ mode }) => mode === "managed")
      .map(({ change }) => change.actions.join());
    expect(changes.length).toBeGreaterThan(0);
    expect(new Set(changes)).toEqual(new Set(["create"]));
  });
});

interface Plan {
  readonly resource_changes: readonly {
    readonly mode: string;
    readonly change: { readonly actions: readonly string[] };
  }[];
}
