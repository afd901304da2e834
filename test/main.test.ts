import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runApp } from "../main";
import { ztai } from "./helpers/fake-terminal";
import { folderContents } from "./helpers/folder-contents";
import { tempFolder } from "./helpers/temp-folder";

const folder = tempFolder();
const example = "blueprints/rag-chat/ztai.example.yaml";
const minimal = readFileSync("blueprints/rag-chat/ztai.minimal.yaml", "utf8");

/** Runs the app as the CDKTF CLI does: everything comes by environment variables. */
async function app(env: Record<string, string>) {
  let stderr = "";
  const code = await runApp({ env, stderr: { write: (text: string) => (stderr += text) } });
  return { code, stderr };
}

function deploymentFile(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe("the CDKTF app", () => {
  test("writes the same bytes as ztai synth, and nothing else", async () => {
    const [ours, theirs] = [join(folder, "app"), join(folder, "synth")];
    expect(await app({ ZTAI_FILE: example, CDKTF_OUTDIR: ours })).toEqual({ code: 0, stderr: "" });
    await ztai("synth", example, "--output", theirs);
    expect(folderContents(ours)).toEqual(folderContents(theirs));
  });

  test("takes the file from the context, and an environment from its overlay", async () => {
    const file = deploymentFile("ztai.yaml", minimal);
    deploymentFile("ztai.prod.yaml", "environment: prod\n");
    const output = join(folder, "overlay");
    const context = JSON.stringify({ "ztai:file": file });
    const { code } = await app({ CDKTF_CONTEXT_JSON: context, ZTAI_ENVIRONMENT: "prod", CDKTF_OUTDIR: output });
    expect(code).toBe(0);
    expect(Object.keys(folderContents(output))).toContain("stacks/prod-visibility/cdk.tf.json");
  });

  test("prints what is wrong with the file without a stack trace, and ends with 2", async () => {
    const file = deploymentFile("wrong.yaml", minimal.replace("swedencentral", "atlantis"));
    const { code, stderr } = await app({ ZTAI_FILE: file, CDKTF_OUTDIR: join(folder, "wrong") });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^\S+wrong\.yaml:\d+:1 location atlantis is not an Azure region .*\[ZTAI-CFG-030\]\n$/);
  });

  test("prints warnings and goes on", async () => {
    const file = deploymentFile(
      "old.yaml",
      minimal.replace('gpt-5.1, version: "2025-11-13"', 'gpt-4o, version: "2024-11-20", existing: true'),
    );
    const { code, stderr } = await app({ ZTAI_FILE: file, CDKTF_OUTDIR: join(folder, "old") });
    expect(code).toBe(0);
    expect(stderr).toMatch(/^warning: .*\[ZTAI-CFG-055\]\n$/);
  });

  test("fails with the report when the gate does, so that nothing is deployed past it", async () => {
    const text = minimal.replace("platform:\n", "platform:\n  visibility: { sentinel: false }\n");
    const file = deploymentFile("unseen.yaml", text);
    const { code, stderr } = await app({ ZTAI_FILE: file, CDKTF_OUTDIR: join(folder, "unseen") });
    expect(code).toBe(1);
    expect(stderr).toContain("sentinel-onboarded");
  });
});
