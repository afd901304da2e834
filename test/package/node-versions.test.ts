import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installOffline, packageOf } from "./template-project";

const { engines } = packageOf(join(__dirname, "../..")) as { readonly engines?: { readonly node: string } };
const lowest = engines?.node.replace(">=", "") ?? "";
const project = mkdtempSync(join(tmpdir(), "ztai-node-"));
const platform = { win32: "win" }[process.platform as string] ?? process.platform;
const packageName = `node-${platform}-${process.arch}`;
afterAll(() => rmSync(project, { recursive: true, force: true }));

/** Installs a Node.js beside this one by npm's package of it, which runs no script; undefined where npm cannot reach it. */
function nodeOf(version: string): string | undefined {
  const folder = join(project, `node-${version}`);
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), "{}");
  const args = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--fetch-retries=0"];
  const { status } = spawnSync("npm", [...args, `${packageName}@${version}`], { cwd: folder });
  return status === 0 ? join(folder, "node_modules", packageName, "bin/node") : undefined;
}

const kinds = [lowest, "22", "24"].map((version) => ({ version, executable: nodeOf(version) }));
const missing = kinds.filter(({ executable }) => executable === undefined).map(({ version }) => version);
if (missing.length > 0) process.stderr.write(`Node.js ${missing.join(", ")} is left out: npm cannot reach it.\n`);

const cli = join(project, "node_modules/zero-trust-ai-kit/dist/cli/ztai.js");
const example = join(project, "node_modules/zero-trust-ai-kit/blueprints/rag-chat/ztai.example.yaml");

interface Result {
  readonly version: string;
  readonly terraform: Readonly<Record<string, string>>;
  readonly judged: string;
  readonly isLibrary: string;
}

/** Writes the example's Terraform and judges it, and a folder in Terraform's own language, by this Node.js. */
function useWith(executable: string, name: string): Result {
  const out = `out-${name}`;
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(executable, args, { cwd: project, encoding: "utf8" });
    if (status === null || status > 1) throw new Error(`${args.join(" ")} ended with ${status}: ${stdout}${stderr}`);
    return stdout;
  };
  run(cli, "synth", example, "--output", out);
  const stacks = readdirSync(join(project, out), { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".json"),
  );
  const program =
    'import { assess } from "zero-trust-ai-kit/policies"; import { LandingZone } from "zero-trust-ai-kit/constructs"; console.log(typeof assess, typeof LandingZone)';
  return {
    version: execFileSync(executable, ["--version"], { encoding: "utf8" }),
    terraform: Object.fromEntries(stacks.map((file) => [file, readFileSync(join(project, out, file), "utf8")])),
    judged: run(cli, "assess", "main.tf", "--format", "json"),
    isLibrary: run("--input-type=module", "-e", program),
  };
}

describe.each(kinds.filter(({ executable }) => executable !== undefined))(
  "Node.js $version",
  ({ version, executable = "" }) => {
    let here: Result;

    beforeAll(() => {
      if (!readdirSync(project).includes("node_modules")) {
        mkdirSync(join(project, "node_modules"));
        installOffline(project);
        writeFileSync(
          join(project, "main.tf"),
          'resource "azurerm_cognitive_account" "a" {\n  local_auth_enabled = true\n}\n',
        );
      }
      here = useWith(process.execPath, `here-${version}`);
    });

    test("writes the same Terraform, judges the same, and loads the kit as an ES module", () => {
      const there = useWith(executable, version);
      expect(there.version).toMatch(new RegExp(`^v${version.replace(".", "\\.")}\\.`));
      expect({ ...there, version: "" }).toEqual({ ...here, version: "" });
      expect(there.isLibrary).toBe("function function\n");
      expect(Object.keys(there.terraform).length).toBeGreaterThan(3);
    });
  },
);

test("no Node.js that the package asks for is left out unsaid", () => {
  expect(kinds.map(({ version }) => version)).toEqual([lowest, "22", "24"]);
  expect(lowest).toMatch(/^\d+\.\d+$/);
});
