import { renderCsv, renderOcsf } from "../../../policies";
import { sampleAssessment } from "./sample-assessment";

const problem = {
  code: "ZTAI-POL-010",
  file: "infra",
  place: "",
  found: "nothing",
  allowed: "a module",
  fix: "get it",
};

test.each([
  ["open", false, "", "New", "High"],
  ["allowed", true, "allowed", "Suppressed", "Informational"],
])("CSV and OCSF say first which part was not read, as %s", (_, allowed, accepted, status, severity) => {
  const unread = [{ name: "module.m", allowed, problem }];
  const assessment = { ...sampleAssessment(), unread, problems: [problem] };
  const [, first] = renderCsv(assessment).split("\r\n");
  expect(first).toMatch(/^[0-9a-f]{32},unread,,,,ZTAI-POL-010,/);
  expect(first?.endsWith(`,${accepted},,`)).toBe(true);
  const [event] = JSON.parse(renderOcsf(assessment)) as readonly Record<string, unknown>[];
  expect(event).toMatchObject({ class_uid: 2003, status, severity, compliance: { status_id: 0, status: "Unknown" } });
  expect(event?.["finding_info"]).toMatchObject({ uid: first?.split(",")[0] });
});
