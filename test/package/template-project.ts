import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { execFile, execFileSync } from "node:child_process";
import { dirname, join, relative } from "node:path";
import { blocksIn, placeOf, type CodeBlock } from "../guides/code-blocks";

const root = join(__dirname, "../..");
const compiler = join(root, "node_modules/typescript/lib/tsc.js");
const template = join(root, "node_modules/cdktf-cli/bundle/templates/typescript");

/** The module resolutions of TypeScript that users meet: the template's own, Node.js's two, and a bundler's. */
export const resolutions = {
  node10: { module: "commonjs", moduleResolution: "node10" },
  node16: { module: "node16", moduleResolution: "node16" },
  nodenext: { module: "nodenext", moduleResolution: "nodenext" },
  bundler: { module: "es2022", moduleResolution: "bundler" },
} as const;

/** The tarball that the kit was packed into. */
export function tarball(): string {
  const file = process.env["ZTAI_TARBALL"];
  if (file === undefined) throw new Error("run it with npm run test:package");
  return file;
}

/** What `cdktf init --template=typescript` makes of `folder`, and a user of the kit then writes into it. */
export function makeTemplateProject(folder: string): void {
  cpSync(template, folder, { recursive: true, filter: (path) => !path.endsWith(".hooks.sscaff.js") });
  rmSync(join(folder, "__tests__"), { recursive: true });
  for (const [name, values] of Object.entries({
    "package.json": { "{{ $base }}": "estate" },
    "cdktf.json": { "{{projectId}}": "estate", "{{sendCrashReports}}": "false", "{{futureFlags}}": "" },
  })) {
    const path = join(folder, name);
    const text = Object.entries(values).reduce(
      (all, [key, value]) => all.replace(key, value),
      readFileSync(path, "utf8"),
    );
    writeFileSync(path, text);
  }
  cpSync(join(__dirname, "project"), folder, { recursive: true });
  writePages(folder);
  cpSync(join(folder, "entry-points.ts"), join(folder, "entry-points-of-esm.mts"));
  for (const [name, compilerOptions] of Object.entries(resolutions)) {
    // The template includes *.ts alone; an ES module is *.mts, which the classic resolution does not know.
    const include = name === "node10" ? ["**/*.ts"] : ["**/*.ts", "**/*.mts"];
    const config = { include, extends: "./tsconfig.json", compilerOptions: { ...compilerOptions, noEmit: true } };
    writeFileSync(join(folder, `tsconfig.${name}.json`), JSON.stringify(config));
  }
}

/** Writes the TypeScript that each page shows as files of a folder of its own, such as `docs/guides/constructs/main.ts`. */
function writePages(folder: string): void {
  for (const block of blocksIn("ts")) {
    const path = join(folder, block.page.replace(/\.md$/, ""), block.title ?? `line-${block.line}.ts`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, block.title === undefined ? asFunction(block) : block.text);
  }
}

/** A block that is no file: the body of a function of a construct, which is given what the page says. */
function asFunction(block: CodeBlock): string {
  const { given, text } = block;
  if (given === undefined) throw new Error(`${placeOf(block)} says neither which file it is nor what it is given`);
  const types = [...given.matchAll(/: ([A-Z]\w*)/g), ...text.matchAll(/\bnew ([A-Z]\w*)|\b([A-Z]\w*)\.[a-z]/g)];
  const names = [...new Set(types.map(([, type, owner]) => type ?? owner))].join(", ");
  return [
    'import type { Construct } from "constructs";',
    `import { ${names} } from "zero-trust-ai-kit/constructs";`,
    `export function example(this: Construct, ${given}): void {`,
    text,
    "}",
    "",
  ].join("\n");
}

/** Puts the packed kit into the project's node_modules, and beside it links to what this repository has installed. */
export function installOffline(folder: string): void {
  const modules = join(folder, "node_modules");
  const kit = join(modules, "zero-trust-ai-kit");
  mkdirSync(kit, { recursive: true });
  execFileSync("tar", ["-xzf", tarball(), "-C", kit, "--strip-components=1"]);
  const { dependencies, peerDependencies } = packageOf(kit);
  for (const name of Object.keys({ ...dependencies, ...peerDependencies, "@types/node": "", "@types/jest": "" })) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, "node_modules", name), join(modules, name));
  }
}

/** Runs `cdktf synth` with a compiled app of the project, and resolves to how it ended and what it printed. */
export function cdktfSynth(folder: string, app: string): Promise<{ readonly ok: boolean; readonly output: string }> {
  const cli = join(root, "node_modules/cdktf-cli/bundle/bin/cdktf");
  const args = [cli, "synth", "--app", `node ${app}`, "--output", `${app}.out`];
  const env = { ...cleanEnv(), CI: "1", CHECKPOINT_DISABLE: "1", FORCE_COLOR: "0" };
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder, env }, (error, stdout, stderr) =>
      resolve({ ok: !error, output: stdout + stderr }),
    );
  });
}

/** The counts of the project's own tests, run by this repository's Jest and compiled by its compiler. */
export function runJest(folder: string): Readonly<Record<string, number>> {
  const transform = { "^.+\\.ts$": [join(root, "node_modules/@swc/jest"), swcOptions] };
  const config = { testEnvironment: "node", testMatch: ["**/__tests__/**/*-test.ts"], transform };
  writeFileSync(join(folder, "jest.swc.config.json"), JSON.stringify({ ...config, rootDir: folder }));
  const results = join(folder, "jest-results.json");
  const jest = join(root, "node_modules/jest/bin/jest.js");
  node(folder, jest, "--config", "jest.swc.config.json", "--json", "--outputFile", results, "--ci=false");
  return JSON.parse(readFileSync(results, "utf8")) as Record<string, number>;
}

/** The counts of the project's own tests, run by the Jest that it has installed and as its `jest.config.js` says. */
export function runOwnJest(folder: string): Readonly<Record<string, unknown>> {
  const results = join(folder, "own-jest-results.json");
  rmSync(results, { force: true });
  node(folder, "node_modules/jest/bin/jest.js", "--json", "--outputFile", results, "--ci=false");
  return JSON.parse(readFileSync(results, "utf8")) as Record<string, unknown>;
}

const swcOptions = { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "commonjs" } };

/** What a package says of itself. */
export interface PackageJson {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly typesVersions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** The `package.json` of a folder. */
export function packageOf(folder: string): PackageJson {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as PackageJson;
}

/** What the compiler complains about in the project with one of the {@link resolutions}; nothing when it is content. */
export function typeCheck(folder: string, resolution: string): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, [compiler, "-p", `tsconfig.${resolution}.json`], { cwd: folder }, (error, stdout) =>
      resolve(error ? `${resolution}: ${stdout || error.message}` : ""),
    );
  });
}

/** Compiles the project, runs its app as cdktf does, and returns the paths of what it wrote. */
export function synthesizeProject(folder: string): string[] {
  node(folder, compiler, "-p", "tsconfig.node10.json", "--noEmit", "false");
  rmSync(join(folder, "cdktf.out"), { recursive: true, force: true });
  node(folder, "main.js");
  return readdirSync(join(folder, "cdktf.out"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

/** Runs a program of Node.js in the project and returns what it printed; throws with that when it fails. */
export function node(folder: string, ...args: string[]): string {
  return execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8", stdio: "pipe", env: cleanEnv() });
}

/** Without what npm and jest leave in the environment of their children. */
function cleanEnv(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(([name]) => !/^(npm_|JEST_|NODE_ENV|CDKTF_)/.test(name));
  return Object.fromEntries(entries);
}
