import { renderMarkdown, renderText } from "../../../policies";
import { columnsOf } from "../../../policies/reports/wrap";
import { exempted, hostile, sampleAssessment } from "./sample-assessment";

const plain = (text: string) => text.replace(/\u001b\[\d+m/g, "");

test.each([
  ["80 columns unless told", undefined, 80],
  ["a narrow terminal", 50, 50],
  ["a wide one", 132, 132],
])("fits %s", (_, width, columns) => {
  for (const text of [hostile, "is not as it must be ".repeat(20)]) {
    const lines = renderText(sampleAssessment({ text, failing: 9 }), { width, color: true }).split("\n");
    const tooLong = lines.filter((line) => columnsOf(line) > columns && plain(line).trim().includes(" "));
    // A row of the table has 80 columns at most, and is not broken.
    expect(tooLong.filter((line) => !/^\S+ +(?:-|\d+|score)( +\d+| +[a-z]+)+/.test(plain(line)))).toEqual([]);
    expect(Math.max(...tooLong.map(columnsOf), 0)).toBeLessThanOrEqual(80);
  }
});

test("ends with how many are open by severity, and with what the run comes to", () => {
  const text = renderText(sampleAssessment({ failing: 2 }), { outcome: "Exit code 1: 2 findings are medium or worse" });
  expect(text.split("\n").slice(-3)).toEqual([
    "Open: 2 critical, 0 high, 0 medium, 0 low; 1 unknown",
    "Exit code 1: 2 findings are medium or worse",
    "",
  ]);
});

test("critical and high differ by more than a colour", () => {
  const text = renderText(sampleAssessment({ failing: 1 }), { color: true });
  expect(text).toContain("\u001b[1m\u001b[31mcritical\u001b[0m");
  expect(plain(text)).toContain("   critical ");
});

test("shows the first five findings, and no more, with the lines that they stand in", () => {
  const asked: string[] = [];
  const readLine = (file: string, line: number) => {
    asked.push(`${file}:${line}`);
    return `  "a0": { "name": "account" }`;
  };
  const text = renderText(sampleAssessment({ failing: 9 }), { readLine, verbose: true });
  expect(text.match(/^ {5}\d+ \| "a0": /gm)).toHaveLength(5);
  expect(text).toMatch(/\n {5} *\| +\^\^\n/);
  expect(asked).toHaveLength(5);
});

/** What a report counts: a sample with so many of each. */
const counted = (count: number) => {
  const assessment = sampleAssessment({ failing: count });
  const of = <T>(one: T) => Array.from({ length: count }, () => one);
  const [vault] = assessment.exemptions;
  return {
    ...assessment,
    resources: count,
    exemptions: of(vault).flatMap((one) => (one ? [{ ...one, findings: count, daysLeft: count }] : [])),
    notJudged: Array.from({ length: 5 + count }, (_, index) => ({ type: `azurerm_t${index}`, count: 1 })),
  };
};

test.each([0, 1, 2])("counts %d of a thing in its number", (count) => {
  const assessment = counted(count);
  for (const text of [renderText(assessment), renderText(assessment, { verbose: true }), renderMarkdown(assessment)]) {
    const found = [
      ...text.matchAll(/\b(\d+) (?:more )?(resource|stack|finding|place|type|day|patch|exemption|verdict)(e?s)?\b/g),
    ];
    expect(found.length).toBeGreaterThan(0);
    const wrong = found.filter(([, number, , plural]) => (number === "1") !== (plural === undefined));
    expect(wrong.map(([whole]) => whole)).toEqual([]);
  }
});

test("says the same warning of many places once, with how many more there are", () => {
  const warning = (index: number) => ({
    code: "ZTAI-POL-103",
    level: "warning" as const,
    file: `stacks/w${index}.json`,
    place: `exemptions[${index}]`,
    found: `"workload-${index}" matches no finding`,
    allowed: "an exemption that is needed",
    fix: "remove it",
  });
  const other = { ...warning(0), code: "ZTAI-POL-102", found: "expired" };
  const problems = [...Array.from({ length: 100 }, (_, index) => warning(index)), other];
  const assessment = { ...sampleAssessment({ exemptions: [exempted("a reason")] }), problems };
  for (const text of [renderText(assessment, { width: 500 }), renderMarkdown(assessment)]) {
    expect(text.match(/ZTAI(?:\\?-)POL(?:\\?-)103/g)).toHaveLength(1);
    expect(text).toMatch(/and 99 more like it/);
    expect(text.match(/ZTAI(?:\\?-)POL(?:\\?-)102/g)).toHaveLength(1);
  }
});
