import { applyExemptionPolicy, type ExemptionPolicy, type PlacedExemption } from "../../../policies/exemption-files";
import { rules } from "../../../policies/rules";

const given: PlacedExemption = {
  control: "ZTAI-ID-02",
  resource: "azurerm_cognitive_account.a",
  category: "waiver",
  reason: "migration",
  owner: "ai@contoso.example",
  expires: "2026-12-20",
  origin: "file",
};
const apply = (policy: ExemptionPolicy, ...exemptions: readonly Partial<PlacedExemption>[]) =>
  applyExemptionPolicy(
    exemptions.map((one) => ({ ...given, ...one })),
    policy,
    { today: "2026-11-20", rules },
  );

test("an empty policy allows what names its resources and ends within a year", () => {
  const { exemptions, problems } = apply({}, {}, { origin: "inline" }, { expires: "2027-11-21" });
  expect([exemptions.length, problems]).toEqual([3, []]);
});

test.each([
  ["every resource", { resource: "*" }, { allowAnyResource: true }],
  ["every resource of every stack", { resource: "*:*" }, { allowAnyResource: true }],
  ["every resource of a provider", { resource: "azurerm_*" }, { allowAnyResource: true }],
  ["more than a year", { expires: "2027-11-22" }, { allowLongerThanYear: true }],
])("an exemption for %s needs the organisation's word", (_what, exemption, policy) => {
  expect(apply({}, exemption)).toMatchObject({
    exemptions: [],
    problems: [{ code: "ZTAI-POL-104", level: "error", fix: expect.stringContaining(Object.keys(policy)[0] ?? "") }],
  });
  expect(apply(policy, exemption)).toMatchObject({ exemptions: [exemption], problems: [] });
});

test("forbids exemptions beside resources, and those of other tools, but not those of files", () => {
  const origins = ["file", "deployment", "inline", "skip-comment"] as const;
  const { exemptions, problems } = apply({ forbidInline: true }, ...origins.map((origin) => ({ origin })));
  expect(exemptions.map(({ origin }) => origin)).toEqual(["file", "deployment"]);
  expect(problems.map(({ code, level }) => `${code} ${level}`)).toEqual(["ZTAI-POL-104 error", "ZTAI-POL-104 error"]);
});

test("forbids those that last longer than allowed, to the day", () => {
  const { exemptions } = apply({ maxDays: 30 }, { expires: "2026-12-20" }, { expires: "2026-12-21" });
  expect(exemptions.map(({ expires }) => expires)).toEqual(["2026-12-20"]);
});

test.each([
  ["a control", "ZTAI-ID-02", "ZTAI-ID-02"],
  ["a control by one of its rules", "ZTAI-ID-02", "ai-account-local-auth"],
  ["a rule by its control", "ai-account-local-auth", "ZTAI-ID-02"],
  ["a rule", "ai-account-local-auth", "ai-account-local-auth"],
])("never exempts %s", (_, forbidden, control) => {
  expect(apply({ forbid: [forbidden] }, { control }).exemptions).toEqual([]);
});

test("leaves other rules of the control exempt", () => {
  expect(apply({ forbid: ["ai-account-local-auth"] }, { control: "search-api-keys" }).exemptions).toHaveLength(1);
});

test("names the place and every breach", () => {
  const { problems } = apply({ maxDays: 1, forbid: ["ZTAI-ID-02"] }, { file: "e.yaml", place: "3:5" });
  expect(problems).toMatchObject([
    { file: "e.yaml", place: "3:5", found: "an exemption of ZTAI-ID-02 for 30 days", allowed: "at most 1 days" },
    { file: "e.yaml", place: "3:5", allowed: "none that excuses ZTAI-ID-02" },
  ]);
});
