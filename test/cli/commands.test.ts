import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ztai } from "../helpers/fake-terminal";
import { tempFolder } from "../helpers/temp-folder";

const folder = tempFolder();
const example = "blueprints/rag-chat/ztai.example.yaml";

describe("ztai blueprints", () => {
  test("says of each what it is, which fields it takes, and where its example is", async () => {
    const { code, stdout } = await ztai("blueprints");
    expect(code).toBe(0);
    expect(stdout).toContain("rag-chat  Private assistant that answers from documents\n  fields   models, ");
    expect(stdout).toContain(`  example  ${example}\n`);
    expect(stdout).toContain("blueprints/landing-zone/ztai.example.yaml\n");
  });

  test("prints them as JSON, with examples that can be read", async () => {
    const { stdout } = await ztai("blueprints", "--json");
    const list = JSON.parse(stdout) as {
      readonly name: string;
      readonly services: string[];
      readonly example: string;
    }[];
    expect(list.map(({ name }) => name)).toContain("rag-chat");
    for (const { services, example: file } of list) {
      expect(services).not.toEqual([]);
      expect(await ztai("validate", file)).toMatchObject({ code: 0 });
    }
  });
});

describe("ztai validate", () => {
  test("says what a valid file describes", async () => {
    expect(await ztai("validate", example)).toEqual({
      code: 0,
      stdout: `${example} is valid: contoso prod, swedencentral; workloads: hr-assistant (rag-chat)\n`,
      stderr: "",
    });
  });

  test("prints the deployment with its defaults as JSON", async () => {
    const { code, stdout } = await ztai("validate", "blueprints/rag-chat/ztai.minimal.yaml", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ environment: "dev", backend: { type: "local" } });
  });

  test("reports every problem at once and ends with 2", async () => {
    const file = join(folder, "ztai.yaml");
    writeFileSync(
      file,
      readFileSync(example, "utf8").replace("organization:", "organisation:").replace("10.1.0.0/22", "1"),
    );
    const { code, stdout, stderr } = await ztai("validate", file);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`${file}:`);
    expect(stderr.trim().split("\n")).toHaveLength(2);
  });

  test("names the file that is missing", async () => {
    const { code, stderr } = await ztai("validate", join(folder, "none.yaml"));
    expect(code).toBe(2);
    expect(stderr).toContain("none.yaml");
    expect(stderr).toContain("[ZTAI-CFG-001]");
  });
});

describe("ztai validate --all-environments", () => {
  const estate = join(folder, "estate");
  mkdirSync(estate);
  const file = join(estate, "ztai.yaml");
  const minimal = readFileSync("blueprints/rag-chat/ztai.minimal.yaml", "utf8");
  const write = (name: string, text: string) => writeFileSync(join(estate, name), text);
  beforeEach(() => {
    write("ztai.yaml", minimal);
    write("ztai.prod.yaml", "owner: prod-team\n");
  });

  test("prints a line for each valid environment", async () => {
    const line = (environment: string) =>
      `${file} is valid: contoso ${environment}, swedencentral; workloads: hr-assistant (rag-chat)\n`;
    const { code, stdout, stderr } = await ztai("validate", file, "--all-environments");
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: line("dev") + line("prod"), stderr: "" });
  });

  test("gives JSON by environment", async () => {
    const { stdout } = await ztai("validate", file, "-a", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ dev: { environment: "dev" }, prod: { owner: "prod-team" } });
  });

  test("prints each problem once, with the environments that have it", async () => {
    write("ztai.yaml", minimal.replace("swedencentral", "atlantis"));
    write("ztai.prod.yaml", "location: swedencentral\nowner: 1\n");
    write("ztai.test.yaml", "tenantId: 1\n");
    const { code, stdout, stderr } = await ztai("validate", file, "-a", "--json");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr.replaceAll(`${estate}/`, "").split("\n")).toEqual([
      expect.stringMatching(/^ztai\.prod\.yaml:2:1 owner 1 .* \[ZTAI-CFG-013\] in prod$/),
      expect.stringMatching(/^ztai\.test\.yaml:1:1 tenantId 1 .* \[ZTAI-CFG-013\] in test$/),
      expect.stringMatching(/^ztai\.yaml:5:1 location atlantis .* \[ZTAI-CFG-030\] in dev, test$/),
      "",
    ]);
    rmSync(join(estate, "ztai.test.yaml"));
  });

  test("takes no single environment beside", async () => {
    expect(await ztai("validate", file, "-a", "-e", "prod")).toMatchObject({ code: 2, stdout: "" });
  });
});

describe("ztai explain", () => {
  test.each(["ai-account-local-auth", "ZTAI-ID-02", "ztai-id-02", "ZTAI-CFG-012", "ZTAI-CON-002", "ZTAI-POL-001"])(
    "explains %s",
    async (id) => {
      const { code, stdout } = await ztai("explain", id);
      expect(code).toBe(0);
      expect(stdout.toLowerCase()).toContain(id.toLowerCase());
    },
  );

  test("links a control to the rules that decide it, and a rule to its control", async () => {
    expect((await ztai("explain", "ZTAI-ID-02")).stdout).toContain("ai-account-local-auth");
    expect((await ztai("explain", "ai-account-local-auth")).stdout).toContain("ZTAI-ID-02");
  });

  test("gives JSON", async () => {
    expect(JSON.parse((await ztai("explain", "ZTAI-ID-02", "--json")).stdout)).toMatchObject({
      control: { id: "ZTAI-ID-02" },
    });
  });

  test("suggests the nearest id", async () => {
    const { code, stderr } = await ztai("explain", "ai-acount-local-auth");
    expect(code).toBe(2);
    expect(stderr).toBe(
      "nothing has the id ai-acount-local-auth; did you mean ai-account-local-auth? [ZTAI-CLI-001]\n",
    );
  });
});

describe("ztai", () => {
  test("prints its version and its help", async () => {
    expect((await ztai("--version")).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    const help = await ztai("--help");
    expect(help.code).toBe(0);
    for (const command of ["validate", "synth", "assess", "explain"]) expect(help.stdout).toContain(command);
  });

  test.each([[["frobnicate"]], [["assess"]], [["assess", "--format", "pdf", "x"]], [["synth", "--nope"]]])(
    "ends with 2 for wrong usage: %j",
    async (args) => {
      const { code, stderr } = await ztai(...args);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^error: /);
    },
  );
});
