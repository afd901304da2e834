import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeTemplateProject, node, packageOf, synthesizeProject, tarball } from "./template-project";

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
