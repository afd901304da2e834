import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeTemplateProject, node, packageOf, runOwnJest, synthesizeProject, tarball } from "./template-project";

const project = mkdtempSync(join(tmpdir(), "ztai-registry-"));
afterAll(() => rmSync(project, { recursive: true, force: true }));

/** Runs npm in the project and returns what it said when it failed. */
function npm(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync("npm", args, { cwd: project, encoding: "utf8" });
  return status === 0 ? "" : `npm ${args.join(" ")}: ${stdout}${stderr}`;
}

const unreachable = npm(
  "view",
  "constructs",
  "version",
  "--fetch-retries=0",
  "--fetch-timeout=10000",
  "--prefer-online",
);
if (unreachable !== "") process.stderr.write("Installation from the registry is left out: it cannot be reached.\n");
const install = ["install", "--no-audit", "--no-fund", "--prefer-offline", "--ignore-scripts"];
const { peerDependencies } = packageOf(join(__dirname, "../.."));
const lowest = Object.entries(peerDependencies).map(([name, range]) => `${name}@${range.replace("^", "")}`);

(unreachable === "" ? describe : describe.skip)("installed from the registry", () => {
  const stackFile = join(project, "cdktf.out/stacks/business/cdk.tf.json");
  const whole = { numFailedTests: 0, numRuntimeErrorTestSuites: 0, success: true };
  let newest: string;

  test("npm adds the newest peers by itself, and the project works with them", () => {
    makeTemplateProject(project);
    expect(npm(...install, tarball(), "@types/node@20", "@types/jest")).toBe("");
    expect(node(project, "node_modules/.bin/ztai", "--version")).toBe(
      `${packageOf(join(__dirname, "../..")).version}\n`,
    );
    synthesizeProject(project);
    newest = readFileSync(stackFile, "utf8");
    expect(npm("ls", "--all")).toBe("");
  });

  test("its own jest, as the template sets it up with ts-jest, runs the matchers", () => {
    const { devDependencies } = packageOf(join(__dirname, "../.."));
    const compiler = `typescript@${devDependencies["typescript"]}`;
    expect(npm(...install, "--save-dev", compiler, "jest@30", "ts-jest@29")).toBe("");
    expect(readFileSync(join(project, "jest.config.js"), "utf8")).toContain('preset: "ts-jest"');
    expect(runOwnJest(project)).toMatchObject(whole);
  });

  test("its own jest does so too with the matchers set up for every test, as the guide writes it", () => {
    const config = join(project, "jest.config.js");
    const guide = readFileSync(join(__dirname, "../../docs/guides/constructs.md"), "utf8");
    const [, line = ""] = /Add `(setupFilesAfterEnv: [^`]+)`/.exec(guide) ?? [];
    const own = readFileSync(config, "utf8");
    writeFileSync(config, own.replace(/^ *setupFilesAfterEnv: .*(?=,$)/m, line));
    expect(readFileSync(config, "utf8")).not.toBe(own);
    expect(runOwnJest(project)).toMatchObject(whole);
  });

  test("the lowest peers that the package allows give the same Terraform", () => {
    expect(npm(...install, ...lowest)).toBe("");
    for (const peer of lowest) {
      const [, name = "", version] = /^(.+)@(.+)$/.exec(peer) ?? [];
      expect(packageOf(join(project, "node_modules", name)).version).toBe(version);
    }
    synthesizeProject(project);
    expect(readFileSync(stackFile, "utf8")).toBe(newest);
  });
});
