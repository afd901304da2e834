import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadDeployment } from "../../blueprints/deployment";
import { synthesize } from "../../blueprints/synthesize";
import { folderContents } from "../helpers/folder-contents";

const root = join(__dirname, "../..");
const example = join(root, "blueprints/rag-chat/ztai.example.yaml");
const folder = mkdtempSync(join(tmpdir(), "ztai-cdktf-"));

beforeAll(() => {
  const settings = JSON.parse(readFileSync(join(root, "cdktf.json"), "utf8")) as Record<string, unknown>;
  const app = `node ${JSON.stringify(join(root, "dist/main.js"))}`;
  writeFileSync(join(folder, "cdktf.json"), JSON.stringify({ ...settings, app }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the CDKTF CLI in the folder; resolves to what it printed. */
function cdktf(...args: string[]): Promise<string> {
  const env = { ...process.env, ZTAI_FILE: example, CI: "1", CHECKPOINT_DISABLE: "1", FORCE_COLOR: "0" };
  return new Promise((resolve, reject) => {
    const bin = join(root, "node_modules/cdktf-cli/bundle/bin/cdktf");
    execFile(process.execPath, [bin, ...args], { cwd: folder, env, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      if (error) reject(new Error(`cdktf ${args.join(" ")}:\n${stdout}\n${stderr}`));
      else resolve(stdout);
    });
  });
}

test("cdktf synth gives the same bytes as ztai synth", async () => {
  await cdktf("synth");
  const expected = join(folder, "expected");
  synthesize(loadDeployment(example, { today: "2026-11-20", env: {} }), expected);
  expect(folderContents(join(folder, "cdktf.out"))).toEqual(folderContents(expected));
});

test("cdktf deploy applies the whole estate in the order of its dependencies", async () => {
  const printed = await cdktf("deploy", "*", "--auto-approve", "--skip-provider-lock");
  const applied = [...printed.matchAll(/Resources: (\d+) added, 0 changed, 0 destroyed/g)].map(([, added]) =>
    Number(added),
  );
  expect(applied).toHaveLength(5);
  expect(Math.min(...applied)).toBeGreaterThan(0);
  const creating = (stack: string) => printed.search(new RegExp(`^${stack} .*: Creating\\.\\.\\.`, "m"));
  const order = ["prod-visibility", "prod-connectivity", "prod-hr-assistant-network", "prod-hr-assistant-app"];
  const starts = order.map(creating);
  expect(Math.min(...starts)).toBeGreaterThan(-1);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  // Local state lies beside the output, where a new synthesis does not touch it.
  expect(
    readdirSync(folder)
      .filter((file) => file.endsWith(".tfstate"))
      .sort(),
  ).toEqual([...order, "prod-defense"].map((stack) => `terraform.${stack}.tfstate`).sort());
});
