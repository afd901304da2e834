import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { blocksIn, type CodeBlock } from "../guides/code-blocks";

const root = join(__dirname, "../..");
const copy = mkdtempSync(join(tmpdir(), "ztai-blueprint-"));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** The files that the guide shows, each under its path. */
const files: readonly CodeBlock[] = ["json", "typescript", "text"]
  .flatMap((language) => blocksIn(language))
  .filter(({ page, title }) => page === "docs/guides/add-a-blueprint.md" && title !== undefined);

function run(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: "utf8" });
  if (status !== 0) throw new Error(`${args.join(" ")} ends with ${status}: ${stdout}${stderr}`);
  return stdout;
}

beforeAll(() => {
  const left = ["node_modules", "dist", "dist-judge", "cdktf.out", ".git"];
  for (const name of readdirSync(root).filter((entry) => !left.includes(entry)))
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  for (const { title = "", text } of files) {
    mkdirSync(dirname(join(copy, title)), { recursive: true });
    writeFileSync(join(copy, title), text);
  }
  for (const script of ["compose-schema", "generate-types", "generate-blueprint-index"]) run(`scripts/${script}.mjs`);
});

test("who follows the guide to the letter has a blueprint that compiles, is listed and is judged without a failure", () => {
  expect(files.map(({ title }) => title)).toContain("blueprints/private-storage/build.ts");
  execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "--noEmit", "--incremental", "false"], {
    cwd: copy,
  });
  const ztai = (...args: readonly string[]) =>
    run("--require", "./test/helpers/register-typescript.js", "cli/ztai.ts", ...args);
  expect(ztai("blueprints")).toContain(
    "private-storage  Private storage for documents\n  fields   containers, people\n",
  );
  expect(ztai("synth", "blueprints/private-storage/ztai.example.yaml")).toMatch(/prod-archive-storage[^]*, 0 fail, /);
});
