import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { renderSarif, type SarifOptions } from "../../../policies/reports/sarif";
import { hostile, sampleAssessment, type Sample } from "./sample-assessment";
import { sarifSubset } from "./sarif-subset";

interface Result {
  ruleId: string;
  ruleIndex: number;
  kind: string;
  level: string;
  message: { text: string };
  locations: {
    physicalLocation: { artifactLocation: { uri: string; uriBaseId?: string }; region: { startLine: number } };
    logicalLocations: { fullyQualifiedName: string; kind: string }[];
  }[];
  partialFingerprints: Record<string, string>;
  suppressions: { kind: string; justification: string }[];
}

interface Run {
  tool: {
    driver: {
      name: string;
      version?: string;
      rules: { id: string; help: { text: string; markdown: string }; properties: { tags: string[] } }[];
    };
  };
  invocations: { executionSuccessful: boolean; toolExecutionNotifications: { message: { text: string } }[] }[];
  results: Result[];
}

function run(sample: Sample = {}, options: SarifOptions = {}): Run {
  const log = JSON.parse(renderSarif(sampleAssessment(sample), { version: "1.2.3", ...options })) as {
    version: string;
    runs: Run[];
  };
  expect(log.version).toBe("2.1.0");
  const [only] = log.runs;
  if (!only || log.runs.length !== 1) throw new Error("one run");
  return only;
}

test("reports what failed, also where it is exempted, the worst first, and counts what is unknown", () => {
  const { results, invocations } = run();
  expect(results.map(({ ruleId, kind, level }) => [ruleId, kind, level])).toEqual([
    ["sample-keys", "fail", "error"],
    ["sample-keys", "fail", "error"],
    ["sample-vault", "fail", "warning"],
  ]);
  expect(invocations[0]?.toolExecutionNotifications).toMatchObject([
    { level: "note", message: { text: "1 verdict is unknown and counts as not met" } },
  ]);
});

test("reports what is unknown when it is asked to, as no alert of any level", () => {
  const { results, invocations } = run({}, { unknowns: true });
  expect(invocations[0]?.toolExecutionNotifications).toEqual([]);
  expect(results.map(({ ruleId, kind, level }) => [ruleId, kind, level])).toEqual([
    ["sample-keys", "fail", "error"],
    ["sample-keys", "fail", "error"],
    ["sample-subnet", "open", "none"],
    ["sample-vault", "fail", "warning"],
  ]);
});

test("suppresses what is exempted and says of everything else that it is not suppressed", () => {
  const { results } = run();
  expect(results.map(({ suppressions }) => suppressions.length)).toEqual([0, 0, 1]);
  expect(results.at(-1)?.suppressions[0]).toEqual({
    kind: "external",
    justification: expect.stringContaining("waiver until 2027-03-01") as string,
  });
});

test.each([
  ["plain", {}],
  ["hostile", { text: hostile }],
] as const)("fits the schema with %s values", (_, sample: Sample) => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  const assessment = sampleAssessment(sample);
  const findings = assessment.findings.map((finding) => ({
    ...finding,
    file: `${sample.text ?? "a b"}/${finding.file}`,
  }));
  ajv.validate(sarifSubset, JSON.parse(renderSarif({ ...assessment, findings }, { version: "1.2.3" })));
  expect(ajv.errors ?? []).toEqual([]);
});

test("each result points at its rule, and each rule has help", () => {
  const { results, tool } = run();
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  for (const { help, properties } of tool.driver.rules) {
    expect(help.text).toContain("How to repair");
    expect(help.markdown).toContain("How to repair");
    expect(properties.tags.length).toBeLessThanOrEqual(10);
  }
  expect(tool.driver.version).toBe("1.2.3");
});

test("fingerprints differ between resources and stay when a resource moves in its file", () => {
  const prints = (more: number) =>
    run({ failing: more }).results.map((result) => result.partialFingerprints["ztaiFinding/v1"]);
  expect(new Set(prints(2)).size).toBe(3);
  const [assessment, moved] = [sampleAssessment(), sampleAssessment()].map((each, index) => ({
    ...each,
    findings: each.findings.map((finding) => ({ ...finding, line: 10 + index, message: `message ${index}` })),
  }));
  const printsOf = (each: typeof assessment) =>
    each &&
    (JSON.parse(renderSarif(each)) as { runs: Run[] }).runs[0]?.results.map((result) => result.partialFingerprints);
  expect(printsOf(assessment)).toEqual(printsOf(moved));
});

test("locations are a relative URI, a line from 1, and the resource", () => {
  for (const { locations } of run().results) {
    expect(locations[0]?.physicalLocation.artifactLocation).toEqual({
      uri: "cdk.tf.json",
      uriBaseId: "%SRCROOT%",
    });
    expect(locations[0]?.physicalLocation.region.startLine).toBeGreaterThanOrEqual(1);
    expect(locations[0]?.logicalLocations[0]).toMatchObject({ kind: "resource" });
  }
});

test("the construct path is the logical location where there is one", () => {
  const assessment = sampleAssessment();
  const findings = assessment.findings.map((finding) => ({ ...finding, path: "App/Stack/Vault" }));
  const text = renderSarif({ ...assessment, findings });
  expect(text).toContain('"fullyQualifiedName": "App/Stack/Vault"');
});

test("stays within what code scanning takes and says what is left out", () => {
  const { results, invocations } = run({ failing: 5100 });
  expect(results).toHaveLength(5000);
  expect(invocations[0]?.toolExecutionNotifications[0]?.message.text).toContain("101 more findings");
});

test("hostile values stay values", () => {
  const text = renderSarif(sampleAssessment({ text: hostile }));
  // What steers a terminal is shown, as a backslash and what follows.
  expect(text).not.toMatch(/(?<!\\)\\u00[01]/);
  expect(text).not.toMatch(/\\ud800/);
  expect(text).not.toContain("second line\\n");
});

test("is the same every time", () => {
  expect(renderSarif(sampleAssessment())).toBe(renderSarif(sampleAssessment()));
});
