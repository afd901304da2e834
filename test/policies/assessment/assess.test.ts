import { assessJson } from "../../helpers/assess-json";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PolicyInputError, renderJson, renderText, type Exemption, type Problem, type Rule } from "../../../policies";

const today = "2026-11-20";
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ztai-policies-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | object): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content, null, 2));
  return path;
}

function problemsOf(path: string): Pick<Problem, "code" | "place" | "found">[] {
  try {
    return assessJson([path], { today }).problems.map(({ code, place, found }) => ({ code, place, found }));
  } catch (error) {
    if (!(error instanceof PolicyInputError)) throw error;
    return error.problems.map(({ code, place, found }) => ({ code, place, found }));
  }
}

const openVault = { resource: { azurerm_key_vault: { a: { name: "kv-chat", rbac_authorization_enabled: true } } } };

describe("inputs", () => {
  test("a cdktf.out folder is read through its manifest", () => {
    write("out/manifest.json", { stacks: { net: { synthesizedStackPath: "stacks/net/cdk.tf.json" } } });
    write("out/stacks/net/cdk.tf.json", openVault);
    const assessment = assessJson([join(folder, "out")], { today });
    expect(assessment.inputs[0]).toMatchObject({ kind: "cdktf-output", stacks: ["net"] });
    expect(new Set(assessment.findings.map(({ stack }) => stack))).toEqual(new Set(["net", "estate"]));
    expect(assessment.findings.find(({ verdict }) => verdict === "fail")).toMatchObject({ line: 4 });
  });

  test.each([
    ["truncated", '{\n  "resource": {\n    "azurerm_key_vault": {', "ZTAI-POL-001", "3:27"],
    ["a trailing comma", '{\n  "a": 1,\n}', "ZTAI-POL-001", "3:1"],
    ["a missing colon", '{ "a" 1 }', "ZTAI-POL-001", "1:7"],
    ["a bare word", "hello", "ZTAI-POL-001", "1:1"],
    ["two values", "{} {}", "ZTAI-POL-001", "1:4"],
    ["an unfinished text", '{ "a": "b', "ZTAI-POL-001", "1:8"],
    ["empty", "  \n", "ZTAI-POL-003", ""],
    ["something else", '{ "hello": "world" }', "ZTAI-POL-004", ""],
    ["a list", "[1, 2]", "ZTAI-POL-004", ""],
    ["a wrong section", '{ "resource": "none" }', "ZTAI-POL-006", "resource"],
    ["no resource", '{ "resource": {} }', "ZTAI-POL-008", ""],
    ["a key of the prototype", '{ "resource": { "__proto__": { "x": 1 } } }', "ZTAI-POL-005", "resource.__proto__"],
  ])("%s says what and where", (_, text, code, place) => {
    expect(problemsOf(write("main.tf.json", text))).toMatchObject([{ code, place }]);
  });

  test("deep nesting is refused and not followed", () => {
    const deep = `{"resource":${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}}`;
    expect(problemsOf(write("deep.tf.json", deep))).toMatchObject([{ code: "ZTAI-POL-005" }]);
  });

  test("a missing file, a binary file and an empty folder are named", () => {
    expect(problemsOf(join(folder, "nowhere.json"))).toMatchObject([{ code: "ZTAI-POL-002" }]);
    writeFileSync(join(folder, "binary"), Buffer.from([0xff, 0xfe, 0x00, 0xd8]));
    expect(problemsOf(join(folder, "binary"))).toMatchObject([{ code: "ZTAI-POL-002" }]);
    mkdirSync(join(folder, "empty"));
    expect(problemsOf(join(folder, "empty"))).toMatchObject([{ code: "ZTAI-POL-004" }]);
  });

  test("a manifest may not lead out of its folder", () => {
    write("out/manifest.json", { stacks: { net: { synthesizedStackPath: "../secret.json" } } });
    expect(problemsOf(join(folder, "out"))).toMatchObject([
      { code: "ZTAI-POL-007", place: "stacks.net.synthesizedStackPath" },
    ]);
  });

  test("one broken input does not keep the others from being judged, and every problem is told", () => {
    const paths = [write("a.tf.json", "{"), write("b.tf.json", openVault), write("c.tf.json", "")];
    const { problems, resources } = assessJson(paths, { today });
    expect(resources).toBe(1);
    expect(problems.map(({ code }) => code)).toEqual(["ZTAI-POL-001", "ZTAI-POL-003"]);
  });

  test("a wrong date of today is refused", () => {
    expect(() => assessJson([write("a.tf.json", openVault)], { today: "tomorrow" })).toThrow(RangeError);
  });
});

describe("exemptions", () => {
  const exemption: Exemption = {
    control: "ZTAI-DA-05",
    resource: "azurerm_key_vault.*",
    category: "waiver",
    reason: "the vault is replaced next month",
    owner: "ai-team",
    expires: "2026-12-31",
  };
  const judge = (...exemptions: Exemption[]) => assessJson([write("a.tf.json", openVault)], { today, exemptions });
  const hardened = (assessment: ReturnType<typeof judge>) =>
    assessment.controls.find(({ control }) => control.id === "ZTAI-DA-05")?.status;

  test("an active one covers the finding and shows as exempted", () => {
    expect(hardened(judge(exemption))).toBe("exempted");
    expect(hardened(judge({ ...exemption, category: "mitigated" }))).toBe("mitigated");
  });

  test("it holds through its last day and counts again on the next, as a problem", () => {
    expect(hardened(judge({ ...exemption, expires: today }))).toBe("exempted");
    const expired = judge({ ...exemption, expires: "2026-11-19" });
    expect(hardened(expired)).toBe("not-met");
    expect(expired.problems).toMatchObject([{ code: "ZTAI-POL-102", level: "error" }]);
    expect(expired.exemptions).toMatchObject([{ state: "expired", daysLeft: -1 }]);
  });

  test("one that covers nothing is a warning", () => {
    const { problems } = judge({ ...exemption, resource: "azurerm_storage_account.*" });
    expect(problems).toMatchObject([{ code: "ZTAI-POL-103", level: "warning" }]);
  });

  test("it may name a rule, and match by local name, Azure name, stack and construct path", () => {
    for (const resource of ["a", "kv-*", "*:azurerm_key_vault.a", "AZURERM_KEY_VAULT.?"]) {
      expect(hardened(judge({ ...exemption, control: "key-vault-purge-protection", resource }))).toBe("exempted");
    }
    expect(hardened(judge({ ...exemption, resource: "kv" }))).toBe("not-met");
  });

  test("those a stack carries are read once, and wrong ones are told and not applied", () => {
    const good = { ...exemption };
    const bad = {
      control: "ZTAI-DA-05",
      resource: "*",
      reason: " ",
      owner: "x",
      expires: "2026-02-30",
      category: "maybe",
    };
    const stack = { "//": { ztai: { exemptions: [good, bad] } }, ...openVault };
    const assessment = assessJson([write("a.tf.json", stack), write("b.tf.json", stack)], { today });
    expect(assessment.exemptions).toHaveLength(1);
    expect(assessment.problems.map(({ code }) => code)).toEqual(Array(3).fill("ZTAI-POL-101"));
  });
});

test("a rule that throws fails in its own name", () => {
  const broken: Rule = {
    id: "broken",
    control: "ZTAI-DA-05",
    title: "broken",
    severity: "low",
    on: ["azurerm_key_vault"],
    check: () => {
      throw new Error("no such thing");
    },
    fix: "none",
    examples: { pass: {}, fail: {} },
  };
  const { findings } = assessJson([write("a.tf.json", openVault)], { today, rules: [broken] });
  expect(findings).toMatchObject([{ verdict: "fail", message: expect.stringContaining("broken") as string }]);
});

describe("score and plan", () => {
  const vaultAnd = (extra: object) => ({ resource: { ...openVault.resource, ...extra } });

  test("the whole lies between the weakest pillar and the strongest", () => {
    const { score } = assessJson([write("a.tf.json", vaultAnd({ azurerm_search_service: { s: {} } }))], { today });
    const known = score.pillars.flatMap((pillar) => pillar.score ?? []);
    expect(score.holds).toBeGreaterThanOrEqual(Math.min(...known));
    expect(score.holds).toBeLessThanOrEqual(Math.max(...known));
  });

  test("unknown counts as not met", () => {
    const stack = {
      resource: { azurerm_key_vault: { a: { network_acls: "${var.acls}", rbac_authorization_enabled: "${var.r}" } } },
    };
    const { score, controls } = assessJson([write("a.tf.json", stack)], { today });
    expect(controls.filter(({ status }) => status === "unknown").length).toBeGreaterThan(0);
    expect(score.pillars.find(({ pillar }) => pillar === "data")?.score).toBe(0);
  });

  test("no step comes before one it depends on", () => {
    const stack = vaultAnd({ azurerm_subnet: { s: { name: "x" } }, azurerm_network_security_group: { g: {} } });
    const { plan, controls } = assessJson([write("a.tf.json", stack)], { today });
    const order = plan.map(({ control }) => control);
    for (const { control } of controls.filter((result) => order.includes(result.control.id))) {
      for (const before of control.dependsOn.filter((id) => order.includes(id))) {
        expect(order.indexOf(before)).toBeLessThan(order.indexOf(control.id));
      }
    }
  });
});

test("text keeps control characters of the input away from the terminal", () => {
  const stack = { resource: { azurerm_key_vault: { "a\u001b[2Jb": { name: "kv" } } } };
  const text = renderText(assessJson([write("a.tf.json", stack)], { today }), { verbose: true });
  expect(text).not.toContain("\u001b");
});

test("reports are the same for the same input", () => {
  const path = write("a.tf.json", openVault);
  const render = () =>
    renderText(assessJson([path], { today })) + renderJson(assessJson([path], { today }), { all: true });
  expect(render()).toBe(render());
});
