import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import {
  cdktfSynth,
  installOffline,
  makeTemplateProject,
  node,
  packageOf,
  resolutions,
  runJest,
  synthesizeProject,
  typeCheck,
} from "./template-project";

const root = join(__dirname, "../..");
const project = mkdtempSync(join(tmpdir(), "ztai-project-"));
const kit = join(project, "node_modules/zero-trust-ai-kit");

beforeAll(() => {
  makeTemplateProject(project);
  installOffline(project);
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

/** Paths of the files in the package. */
function files(): string[] {
  const all = readdirSync(kit, { recursive: true, withFileTypes: true });
  return all
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(kit.length + 1));
}

describe("the packed files", () => {
  test("hold what a user needs beside the code", () => {
    expect(files()).toEqual(
      expect.arrayContaining([
        "LICENSE",
        "README.md",
        "CHANGELOG.md",
        "SECURITY.md",
        "package.json",
        "schemas/ztai.schema.json",
        "blueprints/landing-zone/ztai.example.yaml",
        "blueprints/rag-chat/ztai.example.yaml",
        "docs/guides/constructs.md",
        "docs/guides/judge-terraform.md",
      ]),
    );
  });

  test("hold no test, no source, no map and nothing that only this repository needs", () => {
    const wanted =
      /^(dist\/.*(\.js|\.d\.ts|\.json)|schemas\/.*\.json|blueprints\/.*\.yaml|docs\/.*\.md|[A-Z]+(\.md)?|package\.json)$/;
    expect(
      files().filter((file) => !wanted.test(file) || /(^|\/)(test|scripts|bench)\/|\.test\.|\.map$/.test(file)),
    ).toEqual([]);
  });

  test("name no path of the machine that they were built on", () => {
    const paths = [root, homedir(), tmpdir()].filter((path) => path.length > 4);
    const naming = files().filter((file) => {
      const text = readFileSync(join(kit, file), "utf8");
      return paths.some((path) => text.includes(`${path}/`)) || text.includes("sourceMappingURL");
    });
    expect(naming).toEqual([]);
  });

  test("import nothing but each other, Node.js, and what the package says that it needs", () => {
    const { dependencies, peerDependencies } = packageOf(kit);
    const packages = new Set([...Object.keys(dependencies), ...Object.keys(peerDependencies), ...builtinModules]);
    const isThere = (path: string) =>
      ["", ".js", ".d.ts", "/index.js", "/index.d.ts"].some((end) => existsSync(path + end));
    const nameOf = (wanted: string) => /^(@[^/]+\/)?[^/]+/.exec(wanted.replace(/^node:/, ""))?.[0] ?? "";
    const wrong = files()
      .filter((file) => /^dist\/.*\.(js|d\.ts)$/.test(file))
      .flatMap((file) =>
        importsOf(readFileSync(join(kit, file), "utf8"))
          .filter((wanted) =>
            wanted.startsWith(".") ? !isThere(join(kit, dirname(file), wanted)) : !packages.has(nameOf(wanted)),
          )
          .map((wanted) => `${file} imports ${wanted}`),
      );
    expect(wrong).toEqual([]);
  });
});

/** Modules that compiled code or a declaration names. */
function importsOf(text: string): string[] {
  return [...text.matchAll(/\b(?:require|import)\("([^"]+)"\)|^(?:import|export) [^"\n]*from "([^"]+)";$/gm)].map(
    ([, called = "", from = called]) => from,
  );
}

describe("peer dependencies", () => {
  test("hold the versions that the kit is developed with", () => {
    const { peerDependencies, devDependencies } = packageOf(root);
    expect(Object.keys(peerDependencies).filter((name) => devDependencies[name] === undefined)).toEqual([]);
  });
});

describe("the entry points", () => {
  const { exports, typesVersions } = packageOf(root);
  const paths = Object.entries(exports).flatMap(([path, target]) => {
    if (typeof target === "string") return [];
    // The second has no names: it extends the expect of Jest.
    if (path === "." || path === "./testing/jest") return [];
    if (!path.includes("*")) return [path];
    const [before = "", after = ""] = (target["default"] ?? "").split("*");
    return readdirSync(join(root, before))
      .filter((name) => existsSync(join(root, before, name + after)))
      .map((name) => path.replace("*", name));
  });

  test("give the same names to require and to import", () => {
    const names = ["zero-trust-ai-kit", ...paths.map((path) => `zero-trust-ai-kit${path.slice(1)}`)];
    const program = `
      import { createRequire } from "node:module";
      const require = createRequire(import.meta.url);
      const found = {};
      for (const name of ${JSON.stringify(names)}) {
        const imported = Object.keys(await import(name));
        found[name] = { imported, missing: Object.keys(require(name)).filter((one) => !imported.includes(one)) };
      }
      console.log(JSON.stringify(found));`;
    writeFileSync(join(project, "names.mjs"), program);
    const found = JSON.parse(node(project, "names.mjs")) as Record<string, { imported: string[]; missing: string[] }>;
    for (const name of names) {
      expect([name, found[name]?.missing]).toEqual([name, []]);
      expect([name, found[name]?.imported.length]).not.toEqual([name, 0]);
    }
  });

  test("have declarations for TypeScript's classic resolution too, which reads no exports", () => {
    const classic = Object.keys(exports).filter((path) => path !== "." && typeof exports[path] === "object");
    expect(Object.keys(typesVersions["*"] ?? {})).toEqual(classic.map((path) => path.slice(2)));
  });
});

describe("a project made from CDKTF's template", () => {
  test("type-checks with every module resolution, also as an ES module where there is such a thing", async () => {
    const results = await Promise.all(Object.keys(resolutions).map((name) => typeCheck(project, name)));
    expect(results).toEqual(Object.keys(resolutions).map(() => ""));
  });

  test("judges itself in its own jest, as does that of the guide", () => {
    expect(runJest(project)).toMatchObject({ numPassedTests: 6, numFailedTests: 0, numRuntimeErrorTestSuites: 0 });
  });

  test("judges itself when it synthesizes, in the layout of cdktf", () => {
    expect(synthesizeProject(project)).toEqual(["cdktf.out/manifest.json", "cdktf.out/stacks/business/cdk.tf.json"]);
  });

  test("is synthesized as the guide shows it", async () => {
    const { ok, output } = await cdktfSynth(project, "docs/guides/constructs/main.js");
    expect(output).toContain("Generated Terraform code for the stacks: business");
    expect(ok).toBe(true);
  });

  test("is synthesized by the CDKTF CLI, which stops for what the gate finds and names the construct", async () => {
    const [main, rejected] = await Promise.all([cdktfSynth(project, "main.js"), cdktfSynth(project, "rejected.js")]);
    expect(main.output).toContain("Generated Terraform code for the stacks: business");
    expect(main.ok).toBe(true);
    expect(rejected.output).toMatch(/ERROR \[business\/Open\]: .+ \(critical, storage-shared-key, ZTAI-ID-02\)/);
    expect(rejected.ok).toBe(false);
  });
});
