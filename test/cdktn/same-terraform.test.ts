import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { buildEstate } from "../../blueprints/build-estate";
import { loadDeployment } from "../../blueprints/deployment";
import { examples } from "../helpers/examples";
import { synthApp, testApp } from "../helpers/synth-stack";

const root = join(__dirname, "../..");
const today = "2026-11-20";

type Stacks = Readonly<Record<string, object>>;

function writtenByCdktf(file: string): Stacks {
  const args = ["-r", join(root, "test/helpers/register-typescript.js"), join(__dirname, "write-with-cdktf.ts")];
  const text = execFileSync(process.execPath, [...args, file, today], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  return JSON.parse(text) as Stacks;
}

/** The version of the library that wrote a stack is all that may differ. */
function withoutVersions(stacks: Stacks): Stacks {
  return Object.fromEntries(
    Object.entries(stacks).map(([name, stack]) => {
      const { "//": comment, ...terraform } = stack as { "//": { metadata: { version: string } } };
      return [name, { ...terraform, "//": { ...comment, metadata: { ...comment.metadata, version: "" } } }];
    }),
  );
}

test("these tests run on cdktn, not on cdktf", () => {
  expect(jest.requireActual<{ name: string }>("cdktf/package.json").name).toBe("cdktn");
});

test.each(examples)("cdktn writes the Terraform of %s that cdktf writes", (file) => {
  const app = testApp();
  buildEstate(app, loadDeployment(file, { env: {}, today }));
  const stacks = Object.fromEntries(Object.entries(synthApp(app)).map(([name, { json }]) => [name, json]));
  expect(Object.keys(stacks).length).toBeGreaterThan(1);
  expect(withoutVersions(stacks)).toEqual(withoutVersions(writtenByCdktf(file)));
});
