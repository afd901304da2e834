import { exemptionsFromComments, type SkipComment, type SkipCommentAnswer } from "../../../policies/exemption-files";
import { applyExemptions } from "../../../policies/assessment/exemptions";
import { rules } from "../../../policies/rules";
import { judgeExample } from "../judge-example";

const rule = rules.find(({ id }) => id === "ai-account-local-auth");
if (!rule) throw new Error("the rule is gone");
const covering = { ...rule, covers: ["checkov:CKV_AZURE_236", "trivy:AZU-0999"] };
const answer = { owner: "ai@contoso.example", expires: "2027-03-31" };
const comment = { tool: "checkov", id: "CKV_AZURE_236", resources: ["azurerm_cognitive_account.a"], reason: "moving" };
const from = (one: Partial<SkipComment>, more: Partial<SkipCommentAnswer> = {}) =>
  exemptionsFromComments([{ ...comment, ...one }], [covering], { ...answer, ...more });

test("excuses what the rule that covers the check finds", () => {
  const findings = judgeExample(rule, rule.examples.fail);
  const address = findings.find(({ verdict }) => verdict === "fail")?.address ?? "";
  const { exemptions } = from({ resources: [address] });
  const result = applyExemptions(findings, exemptions, "2026-11-20", { stacks: ["example"], otherStacks: false });
  expect(result.findings.filter(({ exemption }) => exemption).map((finding) => finding.address)).toEqual([address]);
});

test("has the caller's owner and date, and the comment's reason", () => {
  expect(from({ file: "main.tf", line: 7 }).exemptions).toEqual([
    {
      control: "ai-account-local-auth",
      resource: "azurerm_cognitive_account.a",
      category: "waiver",
      reason: "moving (checkov CKV_AZURE_236)",
      ...answer,
      origin: "skip-comment",
      file: "main.tf",
      place: "7:1",
    },
  ]);
  expect(from({ reason: " " }).exemptions[0]?.reason).toBe("no reason given (checkov CKV_AZURE_236)");
});

test.each([
  ["2026-12-01", "2026-12-01"],
  ["2028-01-01", "2027-03-31"],
  ["2026-13-01", "2027-03-31"],
])("a comment's own date %s holds when it is earlier", (expires, used) => {
  expect(from({ expires }).exemptions.map((one) => one.expires)).toEqual([used]);
});

test.each([
  ["trivy", "AVD-AZU-0999"],
  ["trivy", "azu-0999"],
  ["tfsec", "AZU-0999"],
  ["Checkov", "ckv_azure_236"],
])("knows %s %s", (tool, id) => {
  expect(from({ tool, id }).exemptions).toHaveLength(1);
});

test("excuses nothing for a check that no rule covers, and says which", () => {
  const { exemptions, unmapped } = from({ id: "CKV_AWS_1" });
  expect([exemptions, unmapped.map(({ id }) => id)]).toEqual([[], ["CKV_AWS_1"]]);
});

test("excuses every resource that the comment stands beside, and none when it stands beside none", () => {
  const resources = ["main:azurerm_cognitive_account.a[*]", "main:module.m[*].azurerm_cognitive_account.a"];
  expect(from({ resources }).exemptions.map(({ resource }) => resource)).toEqual(resources);
  expect(from({ resources: [] }).exemptions).toEqual([]);
});

test.each([{ owner: " " }, { expires: "2027-02-30" }, { expires: "" }])("refuses %j as an answer", (wrong) => {
  expect(() => from({}, wrong)).toThrow(RangeError);
});
