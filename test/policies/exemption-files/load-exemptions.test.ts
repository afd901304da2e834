import { formatProblem } from "../../../common/problem";
import { loadExemptions } from "../../../policies/exemption-files";
import { userFolder } from "../user-files/user-folder";

const folder = userFolder();
const load = (text: string) => loadExemptions(folder.write("exemptions.yaml", text));

const one = `
  - control: ZTAI-ID-02
    resource: azurerm_cognitive_account.a
    category: mitigated
    reason: Keys are rotated by the gateway
    owner: ai@contoso.example
    expires: 2027-03-31
    ticket: RISK-12
`;

test("reads a mapping with a policy, with places", () => {
  const path = folder.write(
    "e.yaml",
    `policy: { forbidInline: true, maxDays: 180, forbid: [ZTAI-ID-01] }\nexemptions:${one}`,
  );
  expect(loadExemptions(path)).toEqual({
    exemptions: [
      {
        control: "ZTAI-ID-02",
        resource: "azurerm_cognitive_account.a",
        category: "mitigated",
        reason: "Keys are rotated by the gateway",
        owner: "ai@contoso.example",
        expires: "2027-03-31",
        ticket: "RISK-12",
        origin: "file",
        file: path,
        place: "3:5",
      },
    ],
    policy: { forbidInline: true, maxDays: 180, forbid: ["ZTAI-ID-01"] },
    problems: [],
  });
});

test("reads a list, a rule instead of a control, and takes a waiver for granted", () => {
  const text = one
    .replace("control: ZTAI-ID-02", "rule: ai-account-local-auth")
    .replace("    category: mitigated\n", "");
  const { exemptions, problems } = load(text);
  expect(problems).toEqual([]);
  expect(exemptions).toMatchObject([{ control: "ai-account-local-auth", category: "waiver" }]);
});

test("reads JSON", () => {
  const { exemptions, problems } = load(
    JSON.stringify([{ control: "ZTAI-ID-02", resource: "*", reason: "r", owner: "o", expires: "2027-01-01" }]),
  );
  expect([exemptions.length, problems]).toEqual([1, []]);
});

test.each([
  ["no reason", one.replace(/ +reason:.*\n/, ""), "ZTAI-POL-101", "[0] lacks the key reason"],
  ["a blank owner", one.replace("ai@contoso.example", '" "'), "ZTAI-POL-101", '[0].owner " " is malformed'],
  [
    "a day that does not exist",
    one.replace("2027-03-31", "2027-02-30"),
    "ZTAI-POL-101",
    "is 2027-02-30, which is not a day",
  ],
  [
    "a date that is none",
    one.replace("2027-03-31", "next year"),
    "ZTAI-POL-101",
    '[0].expires "next year" is malformed',
  ],
  ["a wrong category", one.replace("mitigated", "ignored"), "ZTAI-POL-101", '[0].category "ignored" is not allowed'],
  ["an unknown key", one.replace("ticket:", "tickets:"), "ZTAI-POL-101", "[0].tickets is not a known key"],
  ["an unknown control", one.replace("ID-02", "ID-99"), "ZTAI-POL-101", "is ZTAI-ID-99, which no control or rule is"],
  ["control and rule", `${one}    rule: ai-account-local-auth`, "ZTAI-POL-101", "has control and rule"],
  [
    "neither",
    one.replace("control: ZTAI-ID-02", "owner: x").replace("    owner: ai@contoso.example\n", ""),
    "ZTAI-POL-101",
    "neither",
  ],
  ["a text for a list", "exemptions: none", "ZTAI-POL-051", "exemptions"],
  ["a wrong policy", "policy: { maxDays: 0 }", "ZTAI-POL-051", "policy.maxDays 0"],
  ["a policy over nothing", "policy: { forbid: [ZTAI-XX-01] }", "ZTAI-POL-051", "which no control or rule is"],
  ["no YAML", "exemptions: [", "ZTAI-POL-050", ""],
])("%s is a problem and does not count", (_, text, code, found) => {
  const { exemptions, problems } = load(text);
  expect(exemptions).toEqual([]);
  expect(problems.map((problem) => problem.code)).toEqual(problems.map(() => code));
  expect(problems.map(formatProblem)).toEqual([expect.stringContaining(found)]);
  expect(problems.every(({ place }) => /^\d+:\d+$/.test(place ?? ""))).toBe(true);
});

test("keeps the sound ones beside a wrong one", () => {
  const { exemptions, problems } = load(`${one}  - { control: ZTAI-ID-02 }`);
  expect([exemptions.length, problems.length]).toEqual([1, 4]);
});
