import { isObject, objects, own, type Json, type JsonObject } from "../../common/json";
import { parseJson } from "../estate/loaders/json-text";
import type { Problem } from "../../common/problem";
import { readText } from "../../common/read-text";
import { checkShape } from "../user-files/check-shape";
import { formatPath } from "../../common/yaml/located";
import reportSchema from "./report.schema.json";
import type { AssessmentReport, AssessmentTest } from "./report";

/** A report of a large tenant has a few megabytes. */
const maximumBytes = 128 * 1024 * 1024;
/** Longer reasons are cut. */
const maximumReason = 160;

/** Reads a JSON report of the Zero Trust Assessment, or says all that is wrong with it. Never throws. */
export function readReport(path: string): {
  readonly report?: AssessmentReport;
  readonly problems: readonly Problem[];
} {
  const file = path.split("\\").join("/");
  const text = readText(path, { maximumBytes, pipes: true });
  if ("fault" in text) return { problems: [refused(file, "", text.fault.found, "a readable UTF-8 file")] };
  if (text.text.trim() === "") return { problems: [refused(file, "", "an empty file", "the JSON report")] };
  if (/^\s*</.test(text.text.slice(0, 1000)))
    return { problems: [refused(file, "1:1", "HTML", "the JSON report, which stands beside the HTML one")] };
  const parsed = parseJson(text.text);
  if ("fault" in parsed)
    return { problems: [refused(file, parsed.fault.place, parsed.fault.found, "well-formed JSON")] };
  const json = parsed.value;
  const { problems } = checkShape({ file, value: json, place: () => "" }, reportSchema, {
    codeOf: () => "ZTAI-POL-063",
    firstOnly: true,
  });
  if (problems.length > 0 || !isObject(json)) return { problems };
  return dated(file, json);
}

function dated(
  file: string,
  json: JsonObject,
): { readonly report?: AssessmentReport; readonly problems: readonly Problem[] } {
  const executedAt = String(own(json, "ExecutedAt")).replace(/\.\d+/, "");
  const time = Date.parse(/(?:Z|[+-]\d{2}:\d{2})$/.test(executedAt) ? executedAt : `${executedAt}Z`);
  if (Number.isNaN(time))
    return { problems: [refused(file, formatPath(["ExecutedAt"]), executedAt, "a time that exists")] };
  const tests = objects(own(json, "Tests")).map(toTest);
  return { report: { executedAt, date: new Date(time).toISOString().slice(0, 10), tests }, problems: [] };
}

function toTest(raw: JsonObject): AssessmentTest {
  const reason = oneLine(own(raw, "SkippedReason"));
  const test = { id: String(own(raw, "TestId")).trim(), status: oneLine(own(raw, "TestStatus")) };
  return reason === "" ? test : { ...test, reason };
}

/** Text of the report as one short line without control characters; empty for anything but text. */
function oneLine(value: Json | undefined): string {
  if (typeof value !== "string") return "";
  const text = value
    .slice(0, 4 * maximumReason)
    .replace(/[\p{C}\s]+/gu, " ")
    .trim();
  return text.length > maximumReason ? `${text.slice(0, maximumReason - 1).trimEnd()}…` : text;
}

function refused(file: string, place: string, found: string, allowed: string): Problem {
  const fix = "run the assessment again and give its JSON report";
  return { code: "ZTAI-POL-063", level: "error", file, place, found, allowed, fix };
}
