import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageOf } from "./template-project";

const root = join(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "ztai-release-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Component {
  readonly name: string;
  readonly version: string;
}

const write = () => execFileSync(process.execPath, ["scripts/bill-of-materials.mjs", folder], { cwd: root });
const read = (name: string) => readFileSync(join(folder, name), "utf8");

test("the bill of materials has what the package needs, in the version of the lock file, and nothing of its developers", () => {
  write();
  const bill = JSON.parse(read("sbom.cdx.json")) as {
    bomFormat: string;
    metadata: { component: Component };
    components: Component[];
  };
  const { version, dependencies, peerDependencies, devDependencies } = packageOf(root);
  expect(bill).toMatchObject({
    bomFormat: "CycloneDX",
    metadata: { component: { name: "zero-trust-ai-kit", version } },
  });
  const versions = new Map(bill.components.map((component) => [component.name, component.version]));
  for (const needed of Object.keys({ ...dependencies, ...peerDependencies })) {
    expect({ needed, version: versions.get(needed) }).toEqual({
      needed,
      version: packageOf(join(root, "node_modules", needed)).version,
    });
  }
  const developers = Object.keys(devDependencies).filter((one) => peerDependencies[one] === undefined);
  expect(developers.filter((one) => versions.has(one))).toEqual([]);
  expect(
    read("licenses.md")
      .split("\n")
      .filter((line) => line.startsWith("| ")).length,
  ).toBe(new Set(bill.components.map((one) => `${one.name}@${one.version}`)).size + 2);
});

test("the same lock file gives the same bytes, without a date", () => {
  const before = [read("sbom.cdx.json"), read("licenses.md")];
  write();
  expect([read("sbom.cdx.json"), read("licenses.md")]).toEqual(before);
  expect(before.join("")).not.toMatch(/timestamp|\d{4}-\d\d-\d\dT/);
});
