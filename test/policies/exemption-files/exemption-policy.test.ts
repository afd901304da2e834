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

test("an empty policy allows everything", () => {
  const { exemptions, problems } = apply({}, {}, { origin: "inline" }, { expires: "2099-01-01" });
  expect([exemptions.length, problems]).toEqual([3, []]);
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
