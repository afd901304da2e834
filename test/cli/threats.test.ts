import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ztai } from "../helpers/fake-terminal";
import { tempFolder } from "../helpers/temp-folder";

const folder = tempFolder();
const estate = join(folder, "plan.tf.json");
writeFileSync(estate, JSON.stringify({ resource: { azurerm_search_service: { s: { name: "srch" } } } }));

describe("ztai threats", () => {
  test("prints a threat model, and is no gate: findings give exit code 0", async () => {
    const { code, stdout, stderr } = await ztai("threats", estate);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("# Threat model\n");
    expect(stdout).toContain("### ZTAI-T-03 RAG index poisoning");
  });

  test.each(["markdown", "json"])("writes %s to a file", async (format) => {
    const file = join(folder, `model.${format}`);
    expect(await ztai("threats", estate, "--format", format, "-o", file)).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(readFileSync(file, "utf8")).toContain("ZTAI-T-03");
  });

  test("ends with 1 where a part of the input was not read, and says which", async () => {
    const file = join(folder, "calls.tf.json");
    const resource = { azurerm_search_service: { s: { name: "srch" } } };
    writeFileSync(file, JSON.stringify({ resource, module: { rest: { source: "./none" } } }));
    const { code, stdout, stderr } = await ztai("threats", file);
    expect(code).toBe(1);
    expect(stderr).toContain("module.rest");
    expect(stdout).toContain("parts of the input were not");
    expect(await ztai("threats", file, "--allow-unread", "module.rest")).toMatchObject({ code: 0 });
  });

  test("models a deployment file before anything is built, and leaves its controls open when asked to", async () => {
    const file = "blueprints/landing-zone/ztai.example.yaml";
    const { code, stdout } = await ztai("threats", file, "--blank");
    expect(code).toBe(0);
    expect(stdout).toContain(`resources of <code>${file}</code>, drawn; nothing of it is judged`);
    expect(stdout).toContain("To be decided");
  });

  test.each([
    [["none.yaml"], "none.yaml"],
    [["none.json"], "none.json"],
    [["blueprints/landing-zone/ztai.example.yaml", estate], "is a deployment file, and 1 more paths are given"],
    [[estate, "-e", "prod"], "--environment prod belongs to a deployment file"],
    [[estate, "--answers", "none.yaml"], "none.yaml"],
    [[estate, "--exemptions", "none.yaml"], "none.yaml"],
    [[estate, "-o", join(folder, "no", "folder.md")], "folder.md"],
  ])("ends with 2 for %j, prints nothing, and says why", async (args, said) => {
    const { code, stdout, stderr } = await ztai("threats", ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(said);
  });
});

describe("ztai explain", () => {
  test("explains a threat: when it applies, and what stands against it", async () => {
    const { code, stdout } = await ztai("explain", "ztai-t-06");
    expect(code).toBe(0);
    expect(stdout).toContain("ZTAI-T-06: Stolen model key used from anywhere\n");
    expect(stdout).toContain("It applies where there are models that answer prompts or gateways before models.");
    expect(stdout).toContain("MITRE ATLAS: AML.T0055");
    expect(stdout).toContain("ZTAI-ID-02 (critical)");
    expect(JSON.parse((await ztai("explain", "ZTAI-T-06", "--json")).stdout)).toMatchObject({
      threat: { id: "ZTAI-T-06" },
      controls: expect.arrayContaining([expect.objectContaining({ id: "ZTAI-ID-02" })]) as unknown,
    });
  });

  test("names the nearest threat for one that is not there", async () => {
    const { code, stderr } = await ztai("explain", "ZTAI-T-30");
    expect(code).toBe(2);
    expect(stderr).toMatch(/^nothing has the id ZTAI-T-30; did you mean ZTAI-T-\d\d\? \[ZTAI-CLI-001\]\n$/);
  });
});
