import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadDeployment } from "../../blueprints/deployment";
import { synthesize } from "../../blueprints/synthesize";
import { hasTerraform, terraformOk, useLocalBackend } from "../helpers/terraform";

beforeAll(() => {
  if (!hasTerraform()) throw new Error("These tests need the Terraform CLI on PATH; npm test runs without it.");
});

const output = mkdtempSync(join(tmpdir(), "ztai-moved-"));
afterAll(() => rmSync(output, { recursive: true, force: true }));

interface Plan {
  readonly resource_changes: readonly {
    readonly address: string;
    readonly previous_address?: string;
    readonly change: { readonly actions: readonly string[] };
  }[];
}

/** A provider that applies without Azure is needed: where there is none, applying fails at the first resource. */
test("what an earlier release applied is moved, and neither destroyed nor made anew", async () => {
  const deployment = loadDeployment("blueprints/rag-chat/ztai.minimal.yaml", { today: "2026-11-20", env: {} });
  synthesize(deployment, output);
  const folder = join(output, "stacks/dev-visibility");
  useLocalBackend(folder);
  await terraformOk(folder, "init", "-no-color");
  await terraformOk(folder, "apply", "-auto-approve", "-no-color");
  // As if this release had put the workspace into a construct of its own.
  const file = join(folder, "cdk.tf.json");
  const text = readFileSync(file, "utf8");
  const [from = ""] = /Workspace_[0-9A-F]{8}/.exec(text) ?? [];
  const move = { from: `azurerm_log_analytics_workspace.${from}`, to: "azurerm_log_analytics_workspace.Elsewhere" };
  const json = JSON.parse(text.replaceAll(from, "Elsewhere")) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify({ ...json, moved: [move] }));
  await terraformOk(folder, "plan", "-no-color", "-out=tfplan");
  const plan = JSON.parse(await terraformOk(folder, "show", "-json", "tfplan")) as Plan;
  const moved = plan.resource_changes.filter(({ previous_address: previous }) => previous !== undefined);
  expect(moved.map(({ address, previous_address: previous }) => [previous, address])).toEqual([[move.from, move.to]]);
  const actions = new Set(plan.resource_changes.flatMap(({ change }) => change.actions));
  expect([...actions].filter((action) => action === "create" || action === "delete")).toEqual([]);
});
