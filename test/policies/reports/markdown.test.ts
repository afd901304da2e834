import { renderMarkdown } from "../../../policies/reports/markdown";
import { hostile, sampleAssessment } from "./sample-assessment";

test("starts with the verdict and what to do first", () => {
  const text = renderMarkdown(sampleAssessment());
  expect(text).toMatch(
    /^## Zero Trust for AI: 0 %, 2 findings\n\n\*\*0 % of what this input can show holds: 0 of 3 controls/,
  );
  expect(text).toContain("### 1. ");
  expect(text).toContain("local_auth_enabled = false");
});

test("folds away pillars, unknowns, exemptions and the method", () => {
  const titles = [...renderMarkdown(sampleAssessment()).matchAll(/<summary>(.*)<\/summary>/g)].map((match) => match[1]);
  expect(titles).toEqual(["Scores by pillar", "1 verdict is unknown and counts as not met", "1 exemption", "Method"]);
});

test("hostile values neither make markup nor leave their cell", () => {
  const text = renderMarkdown(sampleAssessment({ text: hostile }));
  const withoutCode = text.replace(/^(`{3,})hcl\n[\s\S]*?\n\1$/gm, "");
  expect(
    [...withoutCode.matchAll(/<\/?([a-z]+)/g)]
      .map((match) => match[1])
      .filter((name) => !["details", "summary", "code", "br"].includes(name ?? "")),
  ).toEqual([]);
  for (const forbidden of [
    "**bold**",
    "`tick`",
    "](javascript",
    "@someone",
    " #1",
    "https://evil",
    "\u001b",
    "\u0000",
  ]) {
    expect(withoutCode).not.toContain(forbidden);
  }
  const rows = withoutCode.split("\n").filter((line) => line.startsWith("| critical"));
  expect(rows).toHaveLength(2);
  for (const row of rows) expect(row.match(/\|/g)).toHaveLength(4);
});

test("a code block cannot be closed from inside", () => {
  const text = renderMarkdown(sampleAssessment({ text: hostile }));
  expect(text).toMatch(/^````hcl$/m);
  expect(text.match(/^````$/gm)?.length).toBe(text.match(/^````hcl$/gm)?.length);
});

test("keeps the length it is given and says that parts are missing", () => {
  const text = renderMarkdown(sampleAssessment({ failing: 50 }), { maximumLength: 1500 });
  expect(text.length).toBeLessThanOrEqual(1500);
  expect(text).toContain("left out here");
});

const titles = (text: string) => [
  ...[...text.matchAll(/<summary>(.*)<\/summary>/g)].map((match) => match[1]),
  ...(text.match(/^## .*$|^\*\*What to do first\*\*$/gm) ?? []),
];

test.each([2000, 2500, 3500, 6000, 20_000])(
  "of %d characters it fills what there is, and drops no part whole",
  (maximumLength) => {
    const assessment = sampleAssessment({ failing: 300, text: "is not as it must be ".repeat(12) });
    const unknown = assessment.findings.find(({ verdict }) => verdict === "unknown");
    if (!unknown) throw new Error("the sample has an unknown");
    const findings = [...assessment.findings, ...Array.from({ length: 200 }, () => unknown)];
    const whole = {
      ...assessment,
      findings,
      exemptions: assessment.exemptions.flatMap((one) => Array.from({ length: 50 }, () => one)),
    };
    const text = renderMarkdown(whole, { maximumLength });
    expect(text.length).toBeLessThanOrEqual(maximumLength + 1);
    expect(titles(text)).toEqual(titles(renderMarkdown(whole, { maximumLength: 1e9 })));
    const less = renderMarkdown(whole, { maximumLength: maximumLength - 400 });
    expect(text.length).toBeGreaterThanOrEqual(less.length);
  },
);
