import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { node, packageOf } from "./template-project";

const root = join(__dirname, "../..");
const project = mkdtempSync(join(tmpdir(), "ztai-judge-"));
const modules = join(project, "node_modules");
const judge = join(modules, "zero-trust-ai-kit-judge");
const cli = "node_modules/zero-trust-ai-kit-judge/dist/cli/ztai-judge.js";

beforeAll(() => {
  const output = execFileSync("node", ["scripts/pack-judge.mjs"], { cwd: root, encoding: "utf8" });
  mkdirSync(judge, { recursive: true });
  execFileSync("tar", ["-xzf", join(root, output.trim()), "-C", judge, "--strip-components=1"]);
  for (const name of Object.keys(packageOf(judge).dependencies)) install(name);
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

/** Copies a package and what it depends on, so that nothing else of this repository can be found from it. */
function install(name: string): void {
  const folder = join(modules, name);
  cpSync(join(root, "node_modules", name), folder, { recursive: true });
  for (const other of Object.keys(packageOf(folder).dependencies ?? {})) {
    if (!readdirSync(modules).includes(other)) install(other);
  }
}

function sizeOf(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.reduce((sum, entry) => sum + statSync(join(entry.parentPath ?? entry.path, entry.name)).size, 0);
}

/** Runs `ztai` of the package; ends with its exit code and what it printed. */
function ztai(...args: string[]): { readonly code: number; readonly output: string } {
  try {
    return { code: 0, output: node(project, cli, ...args) };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { code: status, output: stdout + stderr };
  }
}

describe("the judge packed by itself", () => {
  test("names neither cdktf, nor constructs, nor a provider", () => {
    const files = readdirSync(judge, { recursive: true, encoding: "utf8" }).filter((file) =>
      /\.(js|d\.ts)$/.test(file),
    );
    expect(files.length).toBeGreaterThan(50);
    const naming = files.filter((file) =>
      /(require\(|from |import\()"(cdktf|constructs|@cdktf\/provider-\w+)["/]/.test(
        readFileSync(join(judge, file), "utf8"),
      ),
    );
    expect(naming).toEqual([]);
  });

  test("installs less than 20 MB", () => {
    expect(sizeOf(modules)).toBeLessThan(20_000_000);
  });

  test("judges JSON, Terraform's own language, and says what it finds", () => {
    writeFileSync(
      join(project, "main.tf"),
      'resource "azurerm_cognitive_account" "a" {\n  local_auth_enabled = true\n}\n',
    );
    const { code, output } = ztai("assess", "main.tf", "--verbose");
    expect(output).toContain("main.tf:1 ai-account-local-auth");
    expect(code).toBe(1);
  });

  test("has the version of the kit, explains what reports say, and reads custom files", () => {
    expect(ztai("--version").output).toBe(`${packageOf(root).version}\n`);
    for (const id of ["ai-account-local-auth", "ZTAI-ID-02", "ZTAI-CFG-012", "ZTAI-CON-001"]) {
      expect(ztai("explain", id)).toMatchObject({ code: 0, output: expect.stringContaining(id) });
    }
    expect(ztai("questions", "--output", "answers.yaml").code).toBe(0);
    expect(readFileSync(join(project, "answers.yaml"), "utf8")).toContain("schemas/answers.schema.json");
  });

  test.each(["validate", "synth", "costs", "destroy-plan"])("says where ztai %s is, whatever follows it", (command) => {
    expect(ztai(command, "ztai.yaml", "--output", "out")).toEqual({
      code: 2,
      output: expect.stringMatching(
        new RegExp(
          `^this is the judge alone, without ztai ${command}; install zero-trust-ai-kit, .+ \\[ZTAI-CLI-006\\]\n$`,
        ),
      ),
    });
    expect(ztai("--help").output).not.toContain(command);
  });

  test("is a library, with declarations", () => {
    const program = 'console.log(typeof require("zero-trust-ai-kit-judge").assess)';
    expect(node(project, "-e", program)).toBe("function\n");
    expect(packageOf(judge)).toMatchObject({ types: "dist/policies/index.d.ts" });
  });
});
