import Ajv from "ajv";
import { renderHtml, renderJson, renderJunit, renderMarkdown, renderSarif, renderText } from "../../../policies";
import schema from "../../../schemas/report.schema.json";
import { hostile } from "../reports/sample-assessment";
import { sarifSubset } from "../reports/sarif-subset";
import { assessed, declared, workload } from "./open-estate";

const estate = { app: { resource: workload } };
const given = [
  declared("policy", { until: "2027-06-30" }),
  declared("budget"),
  declared("locks", { until: "2026-01-01" }),
];
const assessment = assessed(estate, given);
const evil = assessed(estate, [
  declared("policy", { owner: hostile, evidence: [hostile, hostile] }),
  declared("locks", { owner: hostile, evidence: [hostile] }),
]);

test("text says first what holds, then what was not looked at and what is declared, and by whom", () => {
  const text = renderText(assessment, { width: 500 });
  expect(text).toMatch(/^\d+ % of what this input can show holds: \d+ of \d+ controls/);
  expect(text.split("\n")[1]).toMatch(/^Beside it: \d+ of 124 controls not looked at, 1 declared and not proved$/);
  expect(text).toContain("Verdicts: ");
  expect(text).toContain(
    [
      "Declared, and not proved",
      "   policy: ZTAI-IN-02; cloud-platform until 2027-06-30, https://wiki.contoso.example/guardrails",
      "   budget: ZTAI-AI-10; cloud-platform, https://wiki.contoso.example/guardrails",
      "   locks: expired; cloud-platform until 2026-01-01, https://wiki.contoso.example/guardrails",
    ].join("\n"),
  );
  expect(renderText(assessment, { verbose: true })).not.toContain("estate policy-assigned");
  expect(text).toMatch(/its owner can declare it \(.*gateway.*\), or an answer decide/);
});

test.each([
  ["plain", assessment],
  ["hostile", evil],
])("JSON and SARIF keep their schemas with %s declarations", (_name, one) => {
  const json = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
  json(JSON.parse(renderJson(one, { all: true })));
  expect(json.errors ?? []).toEqual([]);
  const sarif = new Ajv({ allErrors: true, allowUnionTypes: true, formats: { uri: true, "uri-reference": true } });
  // What stands for the whole estate is in no file.
  const findings = one.findings.filter(({ file }) => file !== "");
  sarif.validate(sarifSubset, JSON.parse(renderSarif({ ...one, findings }, { unknowns: true })));
  expect(sarif.errors ?? []).toEqual([]);
});

test("JSON has the tally, the declarations, and which control rests on which", () => {
  const report = JSON.parse(renderJson(assessment)) as Record<string, unknown>;
  expect(report["score"]).toMatchObject({ declared: 1, controls: 124 });
  expect(report["declarations"]).toMatchObject([
    { capability: "policy", state: "active", controls: ["ZTAI-IN-02"] },
    { capability: "budget", state: "active", controls: ["ZTAI-AI-10"] },
    { capability: "locks", state: "expired", controls: [] },
  ]);
  const controls = report["controls"] as readonly { readonly id: string }[];
  expect(controls.find(({ id }) => id === "ZTAI-IN-02")).toMatchObject({
    status: "declared",
    decidedBy: "declaration",
    declarations: [{ owner: "cloud-platform", evidence: ["https://wiki.contoso.example/guardrails"] }],
  });
  expect(controls.find(({ id }) => id === "ZTAI-AI-10")).toMatchObject({ status: "unknown", elsewhere: true });
});

test("SARIF and JUnit neither pass nor fail what is declared, and say who answers for it", () => {
  const results = (
    JSON.parse(renderSarif(assessment, { unknowns: true })) as {
      readonly runs: readonly { readonly results: readonly { readonly ruleId: string }[] }[];
    }
  ).runs[0]?.results;
  expect(results?.find(({ ruleId }) => ruleId === "policy-assigned")).toMatchObject({
    kind: "open",
    level: "none",
    suppressions: [
      {
        justification: "policy declared until 2027-06-30, cloud-platform: https://wiki.contoso.example/guardrails",
      },
    ],
  });
  const junit = renderJunit(assessment);
  expect(junit).toContain('<property name="ztai.declared" value="1"/>');
  expect(junit).toMatch(
    /policy-assigned estate:estate".*<skipped message="policy declared, not proved; cloud-platform: /,
  );
});

test("Markdown and HTML list declarations apart, and hostile ones stay text", () => {
  expect(renderMarkdown(assessment)).toContain("<summary>Declared, and not proved</summary>");
  expect(renderHtml(assessment)).toContain('<h2 id="declared-title">Declared, and not proved</h2>');
  expect(renderHtml(assessed(estate))).not.toContain("declared-title");
  const rows = renderMarkdown(evil)
    .split("\n")
    .filter((line) => line.startsWith("| policy "));
  expect(rows).toHaveLength(1);
  expect(rows[0]?.match(/\|/g)).toHaveLength(7);
  for (const text of [renderMarkdown(evil), renderHtml(evil)]) expect(text).not.toContain("<img src=x");
  for (const text of [renderText(evil), renderJunit(evil), renderSarif(evil)]) expect(text).not.toContain("\u001b");
});
