import { judge, type Answer, type AssessOptions, type JudgedFinding, type LoadedEstate } from "../../../policies";
import type { TerraformJson } from "../../../policies/engine/rule";
import { documentOf } from "../judge-example";

const exemption = {
  control: "ZTAI-ID-02",
  resource: "azurerm_search_service.a",
  reason: "migration",
  owner: "ai@contoso.example",
  expires: "2027-03-31",
};

const search = { azurerm_search_service: { a: { name: "srch" } } };

function assessed(stacks: Readonly<Record<string, TerraformJson>>, options: Partial<AssessOptions> = {}) {
  const documents = Object.entries(stacks).map(([name, stack]) => documentOf(name, stack));
  const estate: LoadedEstate = { inputs: [], documents, handwritten: new Set(), skips: [], problems: [] };
  return judge(estate, { today: "2026-11-20", ...options });
}

const exempted = (findings: readonly JudgedFinding[]) => [
  ...new Set(findings.filter((one) => one.rule === "search-api-keys" && one.exemption).map(({ stack }) => stack)),
];

test("an exemption holds in the stacks that carry it, and in no other", () => {
  const carrying: TerraformJson = { "//": { ztai: { exemptions: [exemption] } }, resource: search };
  const { findings, problems } = assessed({ one: carrying, two: { resource: search } });
  expect(exempted(findings)).toEqual(["one"]);
  expect(problems).toMatchObject([{ code: "ZTAI-POL-104", level: "error", found: expect.stringContaining("two") }]);
  expect(exempted(assessed({ one: carrying, two: carrying }).findings)).toEqual(["one", "two"]);
});

test("the organisation may let it reach further", () => {
  const carrying: TerraformJson = { "//": { ztai: { exemptions: [exemption] } }, resource: search };
  const { findings, problems } = assessed(
    { one: carrying, two: { resource: search } },
    { exemptionPolicy: { allowOtherStacks: true } },
  );
  expect(exempted(findings)).toEqual(["one", "two"]);
  expect(problems).toEqual([]);
});

test("the estate as a whole is excused by all of its stacks together", () => {
  const models = { azurerm_cognitive_deployment: { chat: { name: "chat" } } };
  const whole = { ...exemption, control: "policy-assigned", resource: "estate" };
  const carrying: TerraformJson = { "//": { ztai: { exemptions: [whole] } }, resource: models };
  const excused = (stacks: Readonly<Record<string, TerraformJson>>) =>
    assessed(stacks).findings.some(({ rule, exemption: one }) => rule === "policy-assigned" && one);
  expect(excused({ one: carrying, two: { resource: search } })).toBe(false);
  expect(excused({ one: carrying, two: carrying })).toBe(true);
});

describe("what the input does not hold", () => {
  const models: TerraformJson = { resource: { azurerm_cognitive_deployment: { chat: { name: "chat" } } } };
  const statusOf = (options: Partial<AssessOptions>, stack = models) =>
    assessed({ one: stack }, options).controls.find(({ control }) => control.id === "ZTAI-IN-02");

  test("may live elsewhere, and is missing where the input is whole", () => {
    expect(statusOf({})?.status).toBe("unknown");
    expect(statusOf({ complete: true })?.status).toBe("not-met");
    expect(statusOf({}, { ...models, "//": { ztai: { complete: true } } })?.status).toBe("not-met");
  });

  test("is decided by whoever knows where it lives", () => {
    const said = {
      control: "ZTAI-IN-02",
      owner: "platform@contoso.example",
      file: "answers.yaml",
      place: "2:3",
      evidence: ["assignments"],
    };
    const answers: readonly Answer[] = [{ ...said, state: "answered", answer: "yes" }];
    expect(statusOf({ answers })).toMatchObject({ status: "declared", decidedBy: "answer" });
    expect(statusOf({ answers, complete: true })).toMatchObject({ status: "not-met", decidedBy: "rules" });
  });
});
