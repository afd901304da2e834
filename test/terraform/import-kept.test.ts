import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadDeployment } from "../../blueprints/deployment";
import { importBlocks } from "../../blueprints/destroy/import-kept";
import { synthesize } from "../../blueprints/synthesize";
import { readStacks } from "../../blueprints/synthesized-stacks";
import { hasTerraform, terraform, terraformOk, useLocalBackend } from "../helpers/terraform";

beforeAll(() => {
  if (!hasTerraform()) throw new Error("These tests need the Terraform CLI on PATH; npm test runs without it.");
});

const output = mkdtempSync(join(tmpdir(), "ztai-import-"));
afterAll(() => rmSync(output, { recursive: true, force: true }));

const deployment = loadDeployment("blueprints/rag-chat/ztai.example.yaml", { today: "2026-11-20", env: {} });
synthesize(deployment, output, { afterDestroy: true });
const importing = readStacks(output)
  .map((stack) => [stack.name, importBlocks(stack)] as const)
  .filter(([, blocks]) => blocks.length > 0);

test("keys of vaults and Defender plans are imported", () => {
  const types = importing.flatMap(([, blocks]) => blocks.map(({ to }) => to.split(".")[0]));
  expect([...new Set(types)].sort()).toEqual(["azapi_resource", "azurerm_security_center_subscription_pricing"]);
});

describe.each(importing)("the import blocks of %s", (name, blocks) => {
  const folder = join(output, "stacks", name);

  beforeAll(async () => {
    useLocalBackend(folder);
    await terraformOk(folder, "init", "-no-color");
  });

  test("are valid", async () => {
    const validation = JSON.parse(await terraformOk(folder, "validate", "-json")) as { diagnostics: unknown[] };
    expect(validation.diagnostics).toEqual([]);
  });

  // What an import reads is in Azure: without an account the plan ends at the provider, after Terraform has asked it.
  test("are what a plan asks the provider for", async () => {
    const { output: planned } = await terraform(folder, "plan", "-no-color", "-refresh=false");
    const asked = [...planned.matchAll(/^(\S+): Preparing import\.\.\. \[id=(.+)\]$/gm)];
    expect(asked.length).toBeGreaterThan(0);
    expect(blocks).toEqual(expect.arrayContaining(asked.map(([, to, id]) => ({ to, id }))));
  });
});
