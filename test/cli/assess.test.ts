import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formats } from "../../cli/report-formats";
import { ztai } from "../helpers/fake-terminal";
import { tempFolder } from "../helpers/temp-folder";

const folder = tempFolder();
const closed = {
  kind: "AIServices",
  local_auth_enabled: false,
};
let files = 0;

/** A Terraform JSON file with one AI account, in a new file. */
function account(attributes: object): string {
  const file = join(folder, `main-${files++}.tf.json`);
  writeFileSync(file, JSON.stringify({ resource: { azurerm_cognitive_account: { a: attributes } } }));
  return file;
}

/** A file of any text. */
function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const onlyKeys = file(
  "rules.yaml",
  `rules:
  - id: own-sku
    control: custom
    title: Account has no SKU of ours
    severity: high
    on: [azurerm_cognitive_account]
    expect: { properties: { sku_name: { const: S0 } }, required: [sku_name] }
    fix: Set sku_name to S0.
    examples:
      pass: [{ resource: { azurerm_cognitive_account: { a: { sku_name: S0 } } } }]
      fail: [{ resource: { azurerm_cognitive_account: { a: { sku_name: F0 } } } }]
packs:
  - name: own
    include: { rules: [own-sku] }
`,
);

describe("ztai assess", () => {
  test("judges a folder of Terraform's own language, with file and line", async () => {
    const terraform = join(folder, "terraform");
    mkdirSync(terraform);
    writeFileSync(
      join(terraform, "main.tf"),
      'variable "keys" {\n  default = true\n}\n\nresource "azurerm_cognitive_account" "a" {\n  local_auth_enabled = var.keys\n}\n',
    );
    const { code, stdout } = await ztai("assess", terraform, "--verbose");
    expect(code).toBe(1);
    expect(stdout).toMatch(/terraform\/main\.tf:5\s+ai-account-local-auth/);
    expect(stdout).toContain("local_auth_enabled is true; it must be false");
  });

  test("ends with 1 when a part of the input was not read, unless that is allowed; says so first in every format", async () => {
    const path = join(folder, "unread");
    mkdirSync(path);
    writeFileSync(join(path, "main.tf"), 'module "m" {\n  source = "Azure/x/azurerm"\n}\n');
    const code = async (...flags: string[]) => (await ztai("assess", path, ...flags)).code;
    expect(await code()).toBe(1);
    expect(await code("--fail-on", "never")).toBe(0);
    expect(await code("--allow-unread", "module.m")).toBe(0);
    for (const format of formats) {
      const { stdout } = await ztai("assess", path, "--format", format);
      const [first] = stdout.split("module.m from");
      expect(stdout).toContain("module.m from");
      if (["text", "markdown", "junit"].includes(format)) expect(first?.split("\n").length).toBeLessThan(30);
      if (format !== "json") expect(first).toContain("NOT JUDGED WHOLE");
    }
  });

  test("ends with 0 where every resource has count 0, and says that there is nothing to judge", async () => {
    const path = file("none.tf", 'resource "azurerm_key_vault" "a" {\n  count = 0\n}\n');
    const { code, stdout } = await ztai("assess", path);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Nothing to judge: every resource has count 0\.\n/);
  });

  test("ends with 2 when nothing could be read", async () => {
    expect((await ztai("assess", join(folder, "nowhere"))).code).toBe(2);
  });

  test("writes several formats at once, each to its file", async () => {
    const outputs = ["sarif", "junit", "html", "json"].map(
      (format) => [format, join(folder, `report.${format}`)] as const,
    );
    const flags = outputs.flatMap(([format, path]) => ["--format", format, "--output", path]);
    const { code, stdout } = await ztai("assess", account({}), ...flags, "--format", "markdown");
    expect(code).toBe(1);
    expect(stdout).toMatch(/^## /);
    const read = (format: string) => readFileSync(join(folder, `report.${format}`), "utf8");
    expect(JSON.parse(read("sarif"))).toMatchObject({ version: "2.1.0" });
    expect(read("junit")).toMatch(/^<\?xml /);
    expect(read("html")).toMatch(/^<!doctype html>/i);
    expect(JSON.parse(read("json"))).toMatchObject({ schemaVersion: "3.0" });
  });

  test("lists every verdict with --all, with place and reason", async () => {
    const { stdout } = await ztai("assess", account(closed), "--format", "json", "--all");
    const { findings } = JSON.parse(stdout) as { findings: { rule: string; verdict: string; line: number | null }[] };
    expect(findings.find(({ rule }) => rule === "ai-account-local-auth")).toMatchObject({ verdict: "pass" });
    expect(findings.filter(({ verdict }) => verdict === "fail").every(({ line }) => line !== null)).toBe(true);
  });

  test("groups by cause and shows as many as asked for, in every format that has groups", async () => {
    const path = account({});
    const text = await ztai("assess", path, "--group-by", "cause", "--top", "1");
    expect(text.stdout).toMatch(/What is wrong, by cause\n1\. .*\n[^]*\n\nand \d+ more\n/);
    const json = await ztai("assess", path, "--group-by", "resource", "--top", "1", "--format", "json");
    expect(JSON.parse(json.stdout)).toMatchObject({ groups: { by: "resource", items: [{ severity: "critical" }] } });
    const markdown = await ztai("assess", path, "--group-by", "cause", "--format", "markdown");
    expect(markdown.stdout).toContain("**What is wrong, by cause**");
  });

  test.each([
    ["--top", "0", "whole number from 1"],
    ["--top", "many", "whole number from 1"],
    ["--group-by", "colour", "cause, resource, control"],
  ])("refuses %s %s and says what is allowed", async (flag, value, allowed) => {
    const { code, stderr } = await ztai("assess", account({}), flag, value);
    expect(code).toBe(2);
    expect(stderr).toContain(allowed);
  });

  test("fails at the severity that is asked for", async () => {
    const path = account({});
    expect((await ztai("assess", path, "--fail-on", "never")).code).toBe(0);
    expect((await ztai("assess", path, "--fail-on", "critical")).code).toBe(1);
  });

  test("judges by rules and packs of one's own", async () => {
    const path = account(closed);
    const own = await ztai("assess", path, "--rules", onlyKeys, "--pack", "own", "--format", "json");
    expect(own.code).toBe(1);
    const { findings } = JSON.parse(own.stdout) as { findings: { rule: string }[] };
    expect(findings.map(({ rule }) => rule)).toEqual(["own-sku"]);
    const { code, stderr } = await ztai("assess", path, "--pack", "owasp-lm");
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: "there is no pack owasp-lm; did you mean owasp-llm? [ZTAI-CLI-002]\n",
    });
  });

  test("says what is wrong with a file of rules, judges the rest, and ends with 2", async () => {
    const wrong = file("wrong-rules.yaml", "rules:\n  - id: own-sku\n    severity: awful\n");
    const { code, stdout } = await ztai("assess", account(closed), "--rules", wrong);
    expect(code).toBe(2);
    expect(stdout).toContain("wrong-rules.yaml");
    expect(stdout).toContain("of what this input can show holds");
  });

  test("takes exemptions from a file", async () => {
    const exemption =
      "{ control: own-sku, resource: azurerm_cognitive_account.a, category: waiver, reason: bought before, owner: me, expires: 2027-01-01 }";
    const exemptions = file("exemptions.yaml", `- ${exemption}\n`);
    const flags = ["--rules", onlyKeys, "--pack", "own", "--exemptions", exemptions];
    expect((await ztai("assess", account(closed), ...flags)).code).toBe(0);
    const expired = file("expired.yaml", `- ${exemption.replace("2027", "2020")}\n`);
    expect((await ztai("assess", account(closed), ...flags.slice(0, 5), expired)).code).toBe(1);
  });

  test("lets comments of other tools count only when somebody answers for them", async () => {
    const terraform = join(folder, "skips");
    mkdirSync(terraform);
    writeFileSync(
      join(terraform, "main.tf"),
      'resource "azurerm_cognitive_account" "a" {\n  # checkov:skip=CKV_AZURE_236:legacy\n  local_auth_enabled = true\n}\n',
    );
    const keyFindings = async (...flags: string[]) => {
      const { stdout } = await ztai("assess", terraform, "--format", "json", ...flags);
      const { findings } = JSON.parse(stdout) as { findings: { rule: string; exemption?: object }[] };
      return findings.filter(({ rule }) => rule === "ai-account-local-auth").map(({ exemption }) => exemption);
    };
    expect(await keyFindings()).toEqual([undefined]);
    expect(await keyFindings("--skips-owner", "me", "--skips-until", "2027-01-01")).toEqual([
      expect.objectContaining({ owner: "me" }),
    ]);
    expect((await ztai("assess", terraform, "--skips-owner", "me")).stderr).toContain("ZTAI-CLI-003");
  });

  test("hides what a baseline knows, and nothing else", async () => {
    const baseline = join(folder, "baseline.json");
    await ztai("assess", account({}), "--write-baseline", baseline);
    const known = join(folder, "known.tf.json");
    writeFileSync(known, readFileSync(account({})));
    expect(existsSync(baseline)).toBe(true);
    const wrong = await ztai("assess", known, "--baseline", file("no-baseline.json", "{}"));
    expect(wrong).toMatchObject({ code: 2, stdout: "" });
    expect(wrong.stderr).toContain("ZTAI-CLI-004");
  });

  test("says what a change made better and worse", async () => {
    const before = join(folder, "before.tf.json");
    writeFileSync(before, readFileSync(account(closed)));
    const after = account({ ...closed, local_auth_enabled: true });
    const { code, stdout } = await ztai("assess", after, "--against", before);
    expect(code).toBe(1);
    expect(stdout).toContain("ai-account-local-auth");
    expect((await ztai("assess", before, "--against", before)).code).toBe(0);
  });

  test.each([
    ["truncated.json", '{"resource": {', "ZTAI-POL-001"],
    ["empty.json", "", "ZTAI-POL-003"],
    ["other.json", '{"hello": 1}', "ZTAI-POL-004"],
  ])("refuses %s with its place and ends with 2", async (name, text, code) => {
    const { code: exit, stderr, stdout } = await ztai("assess", file(name, text));
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: "" });
    expect(stderr).toContain(name);
    expect(stderr).toContain(code);
    expect(stderr).not.toContain("    at ");
  });
});

describe("answers", () => {
  const answers = join(folder, "answers.yaml");

  test("ztai questions writes a file that loads, and keeps what was answered", async () => {
    expect((await ztai("questions", "--output", answers)).code).toBe(0);
    const text = readFileSync(answers, "utf8");
    const answered = text.replace(
      /(ZTAI-GV-01:\n) {4}answer:\n {4}owner:\n {4}evidence:\n {4}date:\n {4}reviewDate:\n/,
      "$1    answer: yes\n    owner: ciso\n    evidence: https://contoso.example/minutes\n    date: 2026-01-01\n    reviewDate: 2999-01-01\n",
    );
    expect(answered).not.toBe(text);
    writeFileSync(answers, answered);
    expect((await ztai("questions", "--output", answers)).stdout).toContain("1 answered");
    expect(readFileSync(answers, "utf8")).toContain("https://contoso.example/minutes");
    const { stdout } = await ztai("assess", account(closed), "--answers", answers, "--format", "json");
    const { controls } = JSON.parse(stdout) as { controls: { id: string; status: string }[] };
    expect(controls.find(({ id }) => id === "ZTAI-GV-01")).toMatchObject({
      status: "declared",
      decidedBy: "answer",
      answer: { state: "answered", owner: "ciso" },
    });
  });

  test("ztai import refuses what is not a report and leaves the answers alone", async () => {
    const before = readFileSync(answers, "utf8");
    const { code, stderr } = await ztai("import", file("report.json", '{"Tests": 1}'), "--output", answers);
    expect(code).toBe(2);
    expect(stderr).toContain("ZTAI-CLI-005");
    expect(readFileSync(answers, "utf8")).toBe(before);
  });
});

describe("lists", () => {
  test("ztai rules gives every rule with what it covers", async () => {
    const list = JSON.parse((await ztai("rules", "--json")).stdout) as { id: string; covers: string[] }[];
    expect(list.length).toBeGreaterThan(80);
    expect(list.find(({ id }) => id === "ai-account-local-auth")?.covers).toContain("checkov:CKV_AZURE_236");
    expect((await ztai("rules")).stdout.trim().split("\n")).toHaveLength(list.length);
  });

  test("ztai controls gives every control with its rules, and what of a framework is covered", async () => {
    const list = JSON.parse((await ztai("controls", "--json")).stdout) as { id: string; rules: string[] }[];
    expect(list.find(({ id }) => id === "ZTAI-ID-02")?.rules).toContain("ai-account-local-auth");
    expect((await ztai("controls", "--coverage", "owaspLlm2025")).stdout).toMatch(/^LLM01:2025 +ZTAI-/);
  });

  test("ztai test-rules runs the examples", async () => {
    expect((await ztai("test-rules", onlyKeys)).code).toBe(0);
    const failing = file("failing.yaml", readFileSync(onlyKeys, "utf8").replace("sku_name: F0", "sku_name: S0"));
    expect((await ztai("test-rules", failing)).code).toBe(1);
  });
});
