import { renderCodeQuality } from "../../../policies";
import { hostile, sampleAssessment } from "./sample-assessment";

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const issuesOf = (...sample: Parameters<typeof sampleAssessment>) =>
  JSON.parse(renderCodeQuality(sampleAssessment(...sample))) as readonly Issue[];

test("lists what is open with its severity, and what is unknown as information", () => {
  const found = issuesOf({ failing: 1 }).map(({ check_name, severity }) => `${check_name} ${severity}`);
  expect(found).toContain("sample-keys blocker");
  expect(found).toContain("sample-subnet info");
});

test("leaves out what is exempted, and what does not apply", () => {
  const names = issuesOf().map(({ check_name }) => check_name);
  expect(names).not.toContain("sample-vault");
  expect(names).not.toContain("sample-group");
});

test("gives every issue a fingerprint of its own, and a place", () => {
  const issues = issuesOf({ failing: 20 });
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  for (const { fingerprint, location } of issues) {
    expect(fingerprint).toMatch(/^[0-9a-f]{32}$/);
    expect(location.path).toMatch(/^(?!\.\/)./);
    expect(location.lines.begin).toBeGreaterThan(0);
  }
});

test("has one line of plain text for each issue, whatever the values are", () => {
  for (const { description } of issuesOf({ text: hostile })) {
    expect(description).not.toMatch(/[\u0000-\u001f\u202a-\u202e]/);
    expect(description.length).toBeLessThanOrEqual(1000);
  }
});
