import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { loadInputs, type LoadedEstate } from "../../../../policies/estate/loaders/load";
import type { FolderOptions } from "../../../../policies/estate/loaders/load-folder";
import { cpuTime } from "../../../helpers/cpu-time";
import { EstateFolder, judged, vault, vaultJson } from "../../hostile/estate-folder";

let estate: EstateFolder;
beforeEach(() => (estate = new EstateFolder()));
afterEach(() => estate.remove());

const calls = (source: string) => `module "m" {\n  source = "${source}"\n}\n`;
const plan = (name: string) => ({
  format_version: "1.2",
  terraform_version: "1.9.0",
  planned_values: {
    root_module: {
      resources: [
        { address: "azurerm_key_vault.a", mode: "managed", type: "azurerm_key_vault", name: "a", values: { name } },
      ],
    },
  },
});

/** Stacks below the folder, without its own name. */
async function stacksIn(folder: string, options?: FolderOptions): Promise<readonly string[]> {
  const { documents } = await loadInputs([folder], options);
  return documents.map(({ stack }) => stack.split("/").slice(1).join("/") || ".");
}

const codes = ({ problems }: LoadedEstate) => problems.map(({ code }) => code);

describe("root modules below a folder", () => {
  test("are those that no other calls", async () => {
    estate.write("envs/dev/main.tf", calls("../../modules/vault"));
    estate.write("envs/prod/main.tf", calls("../../modules/vault"));
    estate.write("modules/vault/main.tf", vault + calls("../deep"));
    estate.write("modules/deep/main.tf.json", { output: { o: { value: 1 } } });
    estate.write("apart/main.tf", vault);
    expect(await stacksIn(estate.root)).toEqual(["apart", "envs/dev", "envs/prod"]);
  });

  test("are the folder alone when asked, and the others are said", async () => {
    estate.write("main.tf", vault + calls("./called"));
    estate.write("called/main.tf", vault);
    estate.write("below/main.tf", vault);
    const alone = await loadInputs([estate.root], { recurse: false });
    expect(alone.documents).toHaveLength(1);
    expect(alone.problems).toMatchObject([{ code: "ZTAI-POL-027", level: "warning" }]);
    expect(alone.problems[0]?.found).toMatch(/1 folders with Terraform below it: [^ ]*\/below$/);
    expect(await stacksIn(estate.root)).toEqual([".", "below"]);
  });

  test("are one of each circle of modules that call each other", async () => {
    estate.write("a/main.tf", vault + calls("../b"));
    estate.write("b/main.tf", vault + calls("../a"));
    expect(await stacksIn(estate.root)).toEqual(["a"]);
  });

  test("are never copies that tools make", async () => {
    for (const copy of [".terraform/modules/m", ".terragrunt-cache/x", "node_modules/m", ".git/x"])
      estate.write(`${copy}/main.tf`, vault);
    estate.write("main.tf", vault);
    expect(await stacksIn(estate.root)).toEqual(["."]);
  });

  test("are examples and tests of a module only when asked for; they do not stand for the module", async () => {
    estate.write("main.tf", vault);
    estate.write("examples/small/main.tf", calls("../.."));
    estate.write("tests/unit/main.tf", vault);
    const given = await loadInputs([estate.root]);
    expect(given.documents).toHaveLength(1);
    expect(given.problems.map(({ code, found }) => `${code} ${found}`).join()).toMatch(
      /^ZTAI-POL-027 leaves out 2 folders of examples and tests: [^ ]*examples\/small, [^ ]*tests\/unit$/,
    );
    expect(await stacksIn(estate.root, { includeExamples: true })).toEqual([".", "examples/small", "tests/unit"]);
    expect(await stacksIn(join(estate.root, "examples"))).toEqual(["small"]);
  });

  test("are marked when a required variable has no value", async () => {
    estate.write("a/main.tf", `variable "sku" {}\n${vault}`);
    estate.write("b/main.tf", `variable "sku" {}\n${vault}`);
    estate.write("b/terraform.tfvars", 'sku = "premium"\n');
    const { problems } = await loadInputs([estate.root]);
    expect(problems).toMatchObject([{ code: "ZTAI-POL-028", level: "warning" }]);
    expect(problems[0]?.file).toMatch(/\/a$/);
  });

  test("may be synthesized: the manifest names their stacks", async () => {
    const stack = { ...vaultJson("kv"), "//": { metadata: { stackName: "net" } } };
    estate.write("app/cdktf.out/stacks/net/cdk.tf.json", stack);
    estate.write("app/cdktf.out/manifest.json", {
      stacks: { net: { synthesizedStackPath: "stacks/net/cdk.tf.json" } },
    });
    estate.write("other/main.tf", vault);
    const { documents, inputs } = await loadInputs([estate.root]);
    expect(documents.map(({ stack: name }) => name.replace(/.*\//, ""))).toEqual(["net", "other"]);
    expect(inputs).toMatchObject([{ kind: "cdktf-output and terraform-hcl" }]);
  });

  test("of two syntheses with stacks of one name stay apart", async () => {
    for (const app of ["a", "b"]) {
      estate.write(`${app}/stacks/net/cdk.tf.json`, vaultJson(app));
      estate.write(`${app}/manifest.json`, { stacks: { net: { synthesizedStackPath: "stacks/net/cdk.tf.json" } } });
    }
    const { documents } = await loadInputs([estate.root]);
    expect(new Set(documents.map(({ stack }) => stack)).size).toBe(2);
  });

  test("read files beside a synthesized one as Terraform does", async () => {
    estate.write("cdk.tf.json", vaultJson("kv"));
    estate.write("more.tf", vault.replace('"a"', '"b"'));
    const { assessment } = await judged(estate.root);
    expect(assessment?.resources).toBe(2);
  });
});

describe("a folder of plans and states", () => {
  test("is so many stacks", async () => {
    estate.write("dev.json", plan("kv-dev"));
    estate.write("prod/plan.json", plan("kv-prod"));
    estate.write("old.tfstate", { version: 4, terraform_version: "1.9.0", lineage: "x", resources: [] });
    expect(await stacksIn(estate.root)).toEqual(["dev.json", "old.tfstate", "prod/plan.json"]);
  });

  test("says which files are something else, and which cannot be read", async () => {
    estate.write("dev.json", plan("kv-dev"));
    estate.write("package.json", { name: "x" });
    estate.write("cut.json", '{"planned_values": {');
    const given = await loadInputs([estate.root]);
    expect(codes(given)).toEqual(["ZTAI-POL-001", "ZTAI-POL-027"]);
    expect(given.problems[0]?.unread).toHaveLength(1);
  });

  test("stands back behind Terraform files, and that is said", async () => {
    estate.write("main.tf", vault);
    estate.write("plans/dev.json", plan("kv-dev"));
    estate.write("package.json", { name: "x" });
    const given = await loadInputs([estate.root]);
    expect(given.documents).toHaveLength(1);
    expect(given.problems).toMatchObject([{ code: "ZTAI-POL-027", level: "warning" }]);
    expect(given.problems[0]?.found).toContain("leaves out 1 plans, states or templates beside Terraform files");
  });

  test("with neither is refused", async () => {
    estate.write("package.json", { name: "x" });
    expect((await judged(estate.root)).problems).toMatchObject([{ code: "ZTAI-POL-004" }]);
  });
});

describe("folders that do not end", () => {
  test("links in circles are walked once", async () => {
    estate.write("a/main.tf", vault);
    symlinkSync("..", estate.path("a/up"));
    symlinkSync("loop", estate.path("loop"));
    symlinkSync("../..", estate.path("a/higher"));
    expect(await stacksIn(estate.root)).toEqual(["a"]);
  });

  test("a link out of the folder is said to be unread, unless a module calls what it leads to", async () => {
    estate.write("outside/main.tf", vault);
    estate.write("inside/main.tf", vault);
    symlinkSync(estate.path("outside"), estate.path("inside/link"));
    const given = await loadInputs([estate.path("inside")]);
    expect(given.problems).toMatchObject([{ code: "ZTAI-POL-026", level: "error" }]);
    estate.write("inside/main.tf", vault + calls("./link"));
    expect(codes(await loadInputs([estate.path("inside")]))).toEqual([]);
  });

  test("what lies too deep is said to be unread", async () => {
    estate.write("main.tf", vault);
    estate.write(`${"d/".repeat(80)}main.tf`, vault);
    const given = await loadInputs([estate.root]);
    expect(given.problems).toMatchObject([{ code: "ZTAI-POL-026", level: "error" }]);
  });

  test("thousands of folders take no time", async () => {
    estate.write("main.tf", vault);
    for (let i = 0; i < 3000; i++) mkdirSync(estate.path(`f${i % 50}/g${i}`), { recursive: true });
    const work = async () => expect(await stacksIn(estate.root)).toEqual(["."]);
    expect(await cpuTime(work)).toBeLessThan(10_000);
  });
});

describe("the same folder by any name", () => {
  test("gives the same report from inside, from outside, relative and absolute", async () => {
    estate.write("infra/main.tf", `${vault}${calls("./m")}${calls("../gone").replace('"m"', '"g"')}`);
    estate.write("infra/m/main.tf", vault);
    const before = process.cwd();
    const seen: string[] = [];
    const see = async (folder: string, path: string) => {
      process.chdir(folder);
      seen.push(JSON.stringify((await judged(path)).assessment));
    };
    try {
      await see(estate.path("infra"), ".");
      await see(estate.path("infra"), "../infra/");
      await see(estate.root, "infra");
      await see(estate.root, "./infra/m/..");
      await see(before, estate.path("infra"));
    } finally {
      process.chdir(before);
    }
    expect(new Set(seen).size).toBe(1);
  });

  test("is one input, however often it is named", async () => {
    estate.write("main.tf", vault);
    const { inputs, documents } = await loadInputs([
      estate.root,
      `${estate.root}/`,
      `${estate.root}/../${estate.root.split("/").at(-1)}`,
    ]);
    expect([inputs.length, documents.length]).toEqual([1, 1]);
  });

  test("is named from the root of its repository, where there is one", async () => {
    estate.write("repo/.git/HEAD", "ref: refs/heads/main\n");
    estate.write("repo/envs/prod/main.tf", vault);
    cpSync(estate.path("repo"), estate.path("clone"), { recursive: true });
    for (const repository of ["repo", "clone"]) {
      const { documents } = await loadInputs([estate.path(`${repository}/envs/prod`)]);
      expect(documents.map(({ stack }) => stack)).toEqual(["envs/prod"]);
    }
  });
});
