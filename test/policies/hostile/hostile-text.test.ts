import { formats, renderReport } from "../../../cli/report-formats";
import { formatProblem } from "../../../policies";
import { EstateFolder, judged } from "./estate-folder";

let estate: EstateFolder;
beforeEach(() => (estate = new EstateFolder()));
afterEach(() => estate.remove());

/** Resets a terminal, breaks a line, turns text around, leaves an element. */
const names = ["\u001b[31mred", "one\ntwo", "\u202elive", "</code><script>alert(1)</script>", "]]>", "\u0000"];
const hostile = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\u202e/;

async function hostileAssessment() {
  const keys = JSON.stringify(names).replace(/\$/g, "$$$$");
  const tf = `resource "azurerm_key_vault" "a" {\n  for_each = toset(jsondecode(${JSON.stringify(keys)}))\n  name = each.key\n}\n`;
  const { assessment } = await judged(estate.write("a.tf", tf));
  if (!assessment) throw new Error("nothing was judged");
  return assessment;
}

// JSON holds values as they are; what is written to a terminal is guarded there.
test.each(formats.filter((format) => format !== "json"))("a name keeps its place in %s", async (format) => {
  const assessment = await hostileAssessment();
  expect(assessment.resources).toBe(names.length);
  const report = await renderReport(assessment, format, { color: false });
  // Lines of CSV end with CRLF; no other carriage return is in it.
  expect(format === "csv" ? report.replaceAll("\r\n", "\n") : report).not.toMatch(hostile);
});

test.each(["markdown", "junit", "html"] as const)("a name is not markup in %s", async (format) => {
  expect(await renderReport(await hostileAssessment(), format, { color: false })).not.toContain("<script>alert");
});

test("a problem is one line without control characters, whatever the file is called", async () => {
  const { problems } = await judged(estate.path("gone\u001b[2J\n.json"));
  expect(problems.map(formatProblem).join("")).toMatch(/^[^\u0000-\u001f]*no such file or folder .*\[ZTAI-POL-002\]$/);
});
