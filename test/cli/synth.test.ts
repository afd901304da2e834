import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ztai } from "../helpers/fake-terminal";
import { folderContents } from "../helpers/folder-contents";
import { tempFolder } from "../helpers/temp-folder";

const folder = tempFolder();
const example = "blueprints/rag-chat/ztai.example.yaml";
const minimal = readFileSync("blueprints/rag-chat/ztai.minimal.yaml", "utf8");

function deploymentFile(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** A report without the breaks of its lines. */
function inOneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

describe("ztai synth", () => {
  const output = join(folder, "estate");

  test("writes the stacks, judges them and says what was made", async () => {
    const { code, stdout, stderr } = await ztai("synth", example, "--output", output);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(readdirSync(join(output, "stacks"))).toEqual([
      "prod-connectivity",
      "prod-defense",
      "prod-hr-assistant-app",
      "prod-hr-assistant-network",
      "prod-visibility",
    ]);
    expect(stdout).toMatch(/^5 stacks, \d+ resources\. Apply them in this order:\n {2}1\. prod-visibility /);
    expect(stdout).toContain("azurerm_cognitive_account");
    expect(stdout).toMatch(/Controls: \d+ met, 0 not met/);
  });

  test("gives the same bytes again, in another folder and after an earlier output", async () => {
    const first = folderContents(output);
    const again = join(folder, "again");
    await ztai("synth", example, "--output", again);
    expect(folderContents(again)).toEqual(first);
    await ztai("synth", example, "--output", output);
    expect(folderContents(output)).toEqual(first);
  });

  test("puts nothing absolute, dated or random into the output", () => {
    for (const text of Object.values(folderContents(output))) {
      expect(text).not.toContain(process.cwd());
      expect(text).not.toContain(folder);
      expect(text).not.toContain(new Date().getFullYear() + "-" + String(new Date().getMonth() + 1).padStart(2, "0"));
    }
  });

  test("leaves an earlier output and Terraform's own files alone when the deployment is wrong", async () => {
    mkdirSync(join(output, "stacks/prod-visibility/.terraform"), { recursive: true });
    writeFileSync(join(output, "stacks/prod-visibility/.terraform/keep"), "");
    const before = folderContents(output);
    const file = deploymentFile(
      "wrong.yaml",
      minimal.replace("swedencentral", "atlantis").replace("10.1.0.0/22", "10.0.8.0/22"),
    );
    const { code, stderr, stdout } = await ztai("synth", file, "--output", output);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr.split("\n").filter(Boolean)).toHaveLength(2);
    expect(stderr).toContain("atlantis");
    expect(stderr).toContain("overlaps platform.network.addressSpace 10.0.0.0/20");
    expect(folderContents(output)).toEqual(before);
    expect(readdirSync(output).filter((name) => name.startsWith(".staging"))).toEqual([]);
  });

  test("removes stacks that are gone and keeps what Terraform left beside the others", async () => {
    await ztai("synth", deploymentFile("dev.yaml", minimal), "--output", output);
    const files = Object.keys(folderContents(output));
    expect(files.filter((file) => file.endsWith("cdk.tf.json")).sort()).toEqual(
      ["connectivity", "hr-assistant-app", "hr-assistant-network", "visibility"].map(
        (name) => `stacks/dev-${name}/cdk.tf.json`,
      ),
    );
    expect(files).toContain("stacks/prod-visibility/.terraform/keep");
  });

  test("refuses to write into a folder that holds something else, or over a file", async () => {
    const other = join(folder, "other");
    mkdirSync(other);
    writeFileSync(join(other, "precious.txt"), "");
    const full = await ztai("synth", example, "--output", other);
    expect(full.code).toBe(2);
    expect(full.stderr).toBe(
      `${other} is not empty and was not written by ztai: it lacks .ztai-output; give a new or empty folder with --output, or empty this one [ZTAI-OUT-002]\n`,
    );
    const overFile = await ztai("synth", example, "--output", join(other, "precious.txt"));
    expect(overFile).toMatchObject({ code: 2, stdout: "" });
    expect(overFile.stderr).toContain("is a file; give a folder with --output [ZTAI-OUT-001]");
    expect(readdirSync(other)).toEqual(["precious.txt"]);
  });

  test.each([["stacks"], ["manifest.json"], ["stacks", "manifest.json"], [".hidden"], ["cdk.tf.json", "stacks"]])(
    "takes a folder with %j of others for no output of its own",
    async (...names) => {
      const foreign = join(folder, `foreign-${names.join("-")}`);
      mkdirSync(foreign);
      for (const name of names) mkdirSync(join(foreign, name));
      const { code, stderr } = await ztai("synth", example, "--output", foreign);
      expect({ code, holds: readdirSync(foreign) }).toEqual({ code: 2, holds: [...names].sort() });
      expect(stderr).toContain("[ZTAI-OUT-002]");
    },
  );

  test("refuses to write where the operating system does not let it", async () => {
    const file = join(folder, "file.txt");
    writeFileSync(file, "");
    const { code, stderr, stdout } = await ztai("synth", example, "--output", join(file, "below"));
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/below cannot be written \(\w+\); give another folder with --output \[ZTAI-OUT-005\]\n$/);
  });

  test("leaves no folder behind when a first synthesis fails", async () => {
    const file = deploymentFile("unused.yaml", `${minimal}naming: { overrides: { vnet-none: vnet-old } }\n`);
    expect((await ztai("synth", file, "--output", join(folder, "new/deep"))).code).toBe(2);
    expect(readdirSync(folder)).not.toContain("new");
  });

  test("takes a folder in which a killed run left its staging", async () => {
    const killed = join(folder, "killed");
    mkdirSync(join(killed, ".staging-abc"), { recursive: true });
    expect((await ztai("synth", deploymentFile("killed.yaml", minimal), "--output", killed)).code).toBe(0);
  });

  test("uses the names of one's own, and complains of an override that replaces nothing", async () => {
    const named = deploymentFile(
      "named.yaml",
      `${minimal}naming: { overrides: { vnet-hub-dev-sdc: vnet-old, rg-hub-network-dev-sdc: rg-old } }\n`,
    );
    const renamed = join(folder, "renamed");
    expect((await ztai("synth", named, "--output", renamed)).code).toBe(0);
    const contents = folderContents(renamed);
    const network = contents["stacks/dev-hr-assistant-network/cdk.tf.json"];
    expect(network).toContain("/resourceGroups/rg-old/providers/Microsoft.Network/virtualNetworks/vnet-old");
    expect(JSON.stringify(contents)).not.toContain("vnet-hub-dev-sdc");
    const wrong = deploymentFile("misnamed.yaml", `${minimal}naming: { overrides: { vnet-hub-dev-sdx: vnet-old } }\n`);
    const { code, stderr } = await ztai("synth", wrong, "--output", join(folder, "misnamed"));
    expect(code).toBe(2);
    expect(stderr).toBe(
      "naming.overrides names vnet-hub-dev-sdx, and no resource is called so; did you mean vnet-hub-dev-sdc? [ZTAI-OUT-004]\n",
    );
  });

  test("judges by the models that the organisation approved", async () => {
    const model = '{ name: phi-5, version: "1", capacity: 1, sku: Standard }';
    const approval =
      'allowedModels: [{ name: phi-5, format: Microsoft, kind: chat, versions: ["1"], skus: [Standard] }]';
    const text = minimal.replace(/models: .*/, `models: [${model}]`);
    const approved = await ztai("synth", deploymentFile("phi.yaml", `${text}${approval}\n`), "-o", join(folder, "phi"));
    expect(approved).toMatchObject({ code: 0, stderr: "" });
    const refused = await ztai("validate", deploymentFile("phi-refused.yaml", text));
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("phi-5");
  });

  test("takes an exemption for a workload, and for no other workload", async () => {
    const [head = "", entry = ""] = minimal.split(/(?<=workloads:\n)/);
    const global = entry.replace("capacity: 50", "capacity: 50, sku: GlobalStandard");
    const second = entry.replace("hr-assistant", "hr-assistant-2").replace("10.1.", "10.2.");
    const reason = "reason: public data only, owner: me, expires: 2027-01-01";
    const exemptions = `exemptions: [{ control: ZTAI-DA-17, resource: hr-assistant, ${reason} }]\n`;
    const covered = deploymentFile("global.yaml", head + global + second + exemptions);
    const output = join(folder, "global");
    expect(await ztai("synth", covered, "--output", output)).toMatchObject({ code: 0, stderr: "" });
    const stack = join(output, "stacks/dev-hr-assistant-2-app/cdk.tf.json");
    writeFileSync(stack, readFileSync(stack, "utf8").replace('"DataZoneStandard"', '"GlobalStandard"'));
    const { code, stdout } = await ztai("assess", output);
    expect(code).toBe(1);
    expect(stdout).toContain("dev-hr-assistant-2-app:azurerm_cognitive_deployment");
    expect(stdout).not.toContain("dev-hr-assistant-app:azurerm_cognitive_deployment");
  });

  describe("judges as assess does", () => {
    const failing = () => deploymentFile("failing.yaml", minimal);
    // With it the estate passes at medium and has findings of low severity.
    const vaultsElsewhere = JSON.stringify({
      rules: [
        {
          id: "own-vault-region",
          control: "ZTAI-DA-17",
          title: "Vault in another region",
          severity: "low",
          on: ["azurerm_key_vault"],
          expect: { properties: { location: { const: "westeurope" } }, required: ["location"] },
          fix: "Create it in westeurope.",
          examples: {
            pass: [{ resource: { azurerm_key_vault: { a: { location: "westeurope" } } } }],
            fail: [{ resource: { azurerm_key_vault: { a: { location: "swedencentral" } } } }],
          },
        },
      ],
    });
    const low = () => ["--rules", deploymentFile("own-rules.json", vaultsElsewhere)];
    const judged = join(folder, "judged");
    const baseline = join(folder, "baseline.json");

    test("one format on standard output stands alone", async () => {
      const { stdout } = await ztai("synth", failing(), "-o", judged, "--format", "json", ...low());
      const assessed = await ztai("assess", judged, "--format", "json", "--write-baseline", baseline, ...low());
      expect(JSON.parse(stdout)).toEqual(JSON.parse(assessed.stdout));
    });

    test("reports go to files, in the order of the formats", async () => {
      const [sarif, markdown] = [join(folder, "report.sarif"), join(folder, "report.md")];
      const reports = ["--format", "sarif", "--report", sarif, "--format", "markdown", "--report", markdown];
      const { stdout } = await ztai("synth", failing(), "-o", judged, ...reports);
      expect(stdout).toMatch(/^4 stacks, .*\nNext: terraform .*\n$/s);
      expect(JSON.parse(readFileSync(sarif, "utf8"))).toMatchObject({ version: "2.1.0" });
      expect(readFileSync(markdown, "utf8")).toMatch(/^#/);
    });

    test.each([
      ["the severity that fails", ["--fail-on", "low"], 1],
      ["a pack", ["--pack", "strict"], 1],
      ["a baseline", ["--fail-on", "low", "--baseline", baseline], 0],
      ["exemptions", ["--exemptions", deploymentFile("wrong-exemptions.yaml", "exemptions: 1\n")], 2],
      ["answers", ["--answers", deploymentFile("wrong-answers.yaml", "answers: 1\n")], 2],
    ])("%s decides", async (_, options, expected) => {
      const { code } = await ztai("synth", failing(), "-o", judged, "--quiet", ...low(), ...options);
      expect({ code, assessed: (await ztai("assess", judged, ...low(), ...options)).code }).toEqual({
        code: expected,
        assessed: expected,
      });
    });

    test("an option that is wrong is refused before anything is written", async () => {
      const output = join(folder, "no-pack");
      const { code, stderr } = await ztai("synth", failing(), "-o", output, "--pack", "strikt");
      expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("did you mean strict?") });
      expect(readdirSync(folder)).not.toContain("no-pack");
    });
  });

  describe("what a platform provides", () => {
    const provided = "evidence: [https://wiki.contoso.example/guardrails], owner: cloud-platform";
    const provides = `  provides: [{ capabilities: [policy, locks, ddos], ${provided} }]\n`;
    const output = join(folder, "provided");
    const statusesIn = (stdout: string) => {
      const { controls } = JSON.parse(stdout) as { controls: { id: string; status: string }[] };
      return Object.fromEntries(controls.map(({ id, status }) => [id, status]));
    };
    const file = (name: string, text: string) =>
      deploymentFile(name, minimal.replace("workloads:", `${text}workloads:`));

    test("is declared by the file, travels with the stacks, and is needless where they show it", async () => {
      const { code, stdout } = await ztai("synth", file("provides.yaml", provides), "-o", output);
      expect(code).toBe(0);
      expect(stdout).toMatch(/100 % of what this input can show holds: \d+ of \d+ controls/);
      expect(stdout).toContain("2 declared and not proved");
      expect(inOneLine(stdout)).toContain(
        "//.ztai.provides[0] declares ddos, and the input shows what holds by itself",
      );
      const assessed = await ztai("assess", output, "--format", "json");
      expect(statusesIn(assessed.stdout)).toMatchObject({ "ZTAI-IN-02": "declared", "ZTAI-IN-06": "declared" });
    });

    const scope = "/subscriptions/00000000-0000-0000-0000-000000000001";
    const beside = (resource: object) =>
      deploymentFile("platform.tf.json", JSON.stringify({ "//": { metadata: { stackName: "platform" } }, resource }));
    const lock = (at: string) => ({ azurerm_management_lock: { l: { lock_level: "CanNotDelete", scope: at } } });

    test("is proved by what is given beside", async () => {
      const platform = beside({ azurerm_subscription_policy_assignment: { p: { name: "mcsb" } }, ...lock(scope) });
      const { stdout } = await ztai("assess", output, platform, "--format", "json");
      expect(statusesIn(stdout)).toMatchObject({ "ZTAI-IN-02": "met", "ZTAI-IN-06": "met" });
    });

    test("is an error where what is given beside shows the opposite", async () => {
      const platform = beside(lock(`${scope}/resourceGroups/rg-other`));
      const { code, stdout } = await ztai("synth", file("weak.yaml", provides), "-o", output, "--beside", platform);
      expect(code).toBe(1);
      expect(inOneLine(stdout)).toMatch(
        /declares locks, and the input shows otherwise: critical-resource-lock fails on dev-/,
      );
    });
  });

  test("is silent with --quiet when nothing is wrong", async () => {
    expect(await ztai("synth", example, "--quiet", "--output", join(folder, "quiet"))).toEqual({
      code: 0,
      stdout: "",
      stderr: "",
    });
  });
});
