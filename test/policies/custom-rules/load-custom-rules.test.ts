import { formatProblem } from "../../../common/problem";
import { assessJson } from "../../helpers/assess-json";
import {} from "../../../policies";
import { loadCustomRules, renderRuleTests, testRules } from "../../../policies/custom-rules";
import { findPack, selectRules } from "../../../policies/packs";
import { rules } from "../../../policies/rules";
import { userFolder } from "../user-files/user-folder";

const sound = `
rules:
  - id: vault-in-region
    control: custom
    title: Key vault outside the region
    severity: medium
    on: [azurerm_key_vault]
    when: { properties: { sku_name: { const: premium } } }
    expect: { properties: { location: { const: swedencentral } }, required: [location] }
    fix: Place it in Sweden Central.
    covers: ["checkov:CKV_AZURE_999"]
    examples:
      pass:
        - resource: { azurerm_key_vault: { a: { sku_name: premium, location: swedencentral } } }
      fail:
        - resource: { azurerm_key_vault: { a: { sku_name: premium, location: westus } } }
packs:
  - name: house
    extends: [baseline]
    include: { rules: [vault-in-region], controls: ["ZTAI-NW-*"] }
    exclude: { severities: [high] }
    severity: { vault-in-region: critical, ZTAI-ID-02: low }
`;

const folder = userFolder();
const load = (text: string) => loadCustomRules(folder.write("rules.yaml", text));
const problemsOf = (text: string) =>
  load(text).problems.map(({ place, path, message }) => `${place} ${path} ${message}`);

test("loads a rule that judges like any other", () => {
  const { rules: own, problems } = load(sound);
  expect(problems).toEqual([]);
  const resource = (sku_name: string, location: string) => ({ sku_name, location });
  const estate = folder.write(
    "main.tf.json",
    JSON.stringify({
      variable: { where: {} },
      resource: {
        azurerm_key_vault: {
          right: resource("premium", "swedencentral"),
          wrong: resource("premium", "westus"),
          other: resource("standard", "westus"),
          later: resource("premium", "${var.where}"),
        },
      },
    }),
  );
  const { findings } = assessJson([estate], { today: "2026-11-20", rules: own });
  expect(findings.map(({ name, verdict }) => [name, verdict])).toEqual([
    ["right", "pass"],
    ["wrong", "fail"],
    ["other", "not-applicable"],
    ["later", "unknown"],
  ]);
  expect(findings[1]).toMatchObject({ control: "custom", message: 'location is "westus"; it must be "swedencentral"' });
});

test("sees provider defaults, also inside blocks", () => {
  const rule = sound
    .replace("azurerm_key_vault]", "azurerm_container_app]")
    .replace(/ +when:.*\n/, "")
    .replace(
      / +expect:.*\n/,
      "    expect: { properties: { ingress: { properties: { external_enabled: { const: false } }, required: [external_enabled] } }, required: [ingress] }\n",
    )
    .replace(/packs:[^]*/, "");
  const { rules: own, problems } = load(rule);
  expect(problems).toEqual([]);
  const estate = folder.write(
    "app.tf.json",
    JSON.stringify({ resource: { azurerm_container_app: { a: { ingress: [{ target_port: 80 }] }, b: {} } } }),
  );
  const { findings } = assessJson([estate], { today: "2026-11-20", rules: own });
  expect(findings.map(({ verdict }) => verdict)).toEqual(["pass", "fail"]);
});

test("makes packs of one's own", () => {
  const { rules: own, packs } = load(sound);
  const pack = findPack("house", packs);
  const selected = pack ? selectRules([...rules, ...own], pack) : [];
  expect(selected.find(({ id }) => id === "vault-in-region")?.severity).toBe("critical");
  const original = new Map([...rules, ...own].map(({ id, severity }) => [id, severity]));
  expect(selected.filter(({ id }) => original.get(id) === "high")).toEqual([]);
  expect(selected.filter(({ control }) => control === "ZTAI-ID-02").map(({ severity }) => severity)).toContain("low");
  expect(selected.some(({ control, id }) => control.startsWith("ZTAI-NW-") && original.get(id) === "medium")).toBe(
    true,
  );
});

test("reports everything at once, with places", () => {
  const text = sound
    .replace("id: vault-in-region", "id: ai-account-local-auth")
    .replace("control: custom", "control: ZTAI-ID-99")
    .replace("const: premium", "pattern: '(?=p)'")
    .replace("required: [location]", "requires: [location]")
    .replace("extends: [baseline]", "extends: [basline]");
  expect(problemsOf(text)).toEqual([
    "3:5 rules[0].id is ai-account-local-auth, the id of another rule",
    "4:5 rules[0].control is ZTAI-ID-99, which is not a control",
    "8:39 rules[0].when.properties.sku_name.pattern is refused: lookaround and named groups are not supported",
    "9:67 rules[0].expect.requires is not a supported keyword",
    "19:15 packs[0].extends[0] is basline, which is not a pack above",
    "20:24 packs[0].include.rules[0] names vault-in-region, which no rule is or decides",
    "22:17 packs[0].severity.vault-in-region names vault-in-region, which no rule is or decides",
  ]);
});

test("keeps sound rules beside one of the wrong shape", () => {
  const { definitions, problems } = load(
    sound.replace("packs:", "  - { id: Bad Id, severity: hgh, extra: 1 }\npacks:"),
  );
  expect(definitions.map(({ rule }) => rule.id)).toEqual(["vault-in-region"]);
  expect(problems.map(({ path, message, fix }) => `${path} ${message}: ${fix}`)).toEqual(
    expect.arrayContaining([
      "rules[1] lacks the key expect: add expect: a mapping",
      "rules[1].severity is not allowed: did you mean high?",
      "rules[1].extra is not a known key: remove it",
    ]),
  );
});

test.each([
  ["an alias bomb", "a: &a [x, x]\nb: &b [*a, *a]\nrules: [*b, *b]", "*a is a YAML alias"],
  ["a key of the prototype", "rules: []\n__proto__: { polluted: true }", "__proto__ is not allowed as a key"],
  ["a constructor key in a schema", sound.replace("sku_name:", "constructor:"), "constructor is not allowed as a key"],
  ["a key twice", "rules: []\nrules: []", "rules stands twice"],
  ["a tag", "rules: !!js/function 'x'", "is a YAML tag"],
  ["nesting without end", `rules: ${"[".repeat(5000)}`, "is nested too deeply"],
  ["nesting", `rules: ${"[".repeat(100)}${"]".repeat(100)}`, "is nested too deeply"],
  ["an empty file", "", "is empty"],
  ["two documents", "rules: []\n---\nrules: []", "begins a second document"],
])("refuses %s", (_, text, found) => {
  const { rules: own, problems } = load(text);
  expect(own).toEqual([]);
  expect(problems.map(formatProblem)).toEqual(expect.arrayContaining([expect.stringContaining(found)]));
  expect(Object.prototype).not.toHaveProperty("polluted");
});

test("names a file that is not there", () => {
  expect(loadCustomRules(folder.path("none.yaml")).problems).toMatchObject([
    { code: "ZTAI-POL-050", allowed: "a readable UTF-8 file of YAML or JSON", place: "" },
  ]);
});

test("runs the examples", () => {
  const result = testRules(folder.write("rules.yaml", sound));
  expect(result).toMatchObject({ passed: true, problems: [] });
  expect(result.tests.map(({ kind, passed }) => [kind, passed])).toEqual([
    ["pass", true],
    ["fail", true],
  ]);
});

test.each([
  ["does not fail", "location: westus", "location: swedencentral", "fail example 1: nothing fails"],
  ["is not judged", "sku_name: premium, location: westus", "sku_name: standard", "fail example 1: nothing to judge"],
  [
    "does not pass",
    "premium, location: swedencentral",
    "premium",
    "pass example 1: azurerm_key_vault.a: location is not set",
  ],
  [
    "is unknown",
    "premium, location: swedencentral",
    "premium, location: '${var.x}'",
    "pass example 1: azurerm_key_vault.a",
  ],
])("reports an example that %s", (_, before, after, reason) => {
  const result = testRules(folder.write("rules.yaml", sound.replace(before, after)));
  expect(result.passed).toBe(false);
  expect(renderRuleTests(result)).toContain(reason);
});

test("a file without rules proves nothing", () => {
  expect(testRules(folder.write("rules.yaml", "rules: []")).passed).toBe(false);
});

test("names the first of very many problems and takes none of those rules", () => {
  const wrong = Array.from({ length: 500 }, (_, index) => `  - { id: r${index}, severity: hgh }`).join("\n");
  const { definitions, problems } = load(sound.replace("packs:", `${wrong}\npacks:`));
  expect(definitions.map(({ rule }) => rule.id)).toEqual(["vault-in-region"]);
  expect(problems.length).toBeLessThanOrEqual(101);
  expect(problems.at(-1)?.message).toMatch(/has \d+ more problems/);
});

test("refuses more rules than anybody writes", () => {
  const many = Array.from({ length: 1001 }, () => "  - {}").join("\n");
  expect(problemsOf(`rules:\n${many}`)).toEqual(["1:1 rules has 1001 items"]);
});
