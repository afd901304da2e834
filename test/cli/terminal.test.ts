import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commands } from "../../cli/commands";
import { gate } from "../../cli/gate";
import { guardTerminal } from "../../cli/guard-terminal";
import { run } from "../../cli/run";
import { wantsColor, widthOf } from "../../cli/terminal";
import { ztai } from "../helpers/fake-terminal";
import { tempFolder } from "../helpers/temp-folder";
import { sampleAssessment } from "../policies/reports/sample-assessment";

const folder = join(tempFolder(), "infra");
mkdirSync(folder);
const file = join(folder, "main.tf");
writeFileSync(file, '\nresource "azurerm_storage_account" "docs" {\n  name = "stdocs"\n}\n');

type Env = Readonly<Record<string, string>>;

/** A command on a terminal of its own: what it wrote there, and how it ended. */
async function onTerminal(env: Env, isTTY: boolean, ...args: string[]) {
  const written = { stdout: "", stderr: "" };
  const code = await run(commands, args, {
    stdout: { isTTY, columns: 70, write: (text) => (written.stdout += text) },
    stderr: { isTTY, write: (text) => (written.stderr += text) },
    env,
    today: "2026-11-20",
    cwd: () => process.cwd(),
  });
  return { ...written, code };
}

test.each<[string, Env, boolean, boolean, boolean]>([
  ["a terminal", {}, true, true, true],
  ["no terminal", {}, false, true, false],
  ["--no-color", { FORCE_COLOR: "1" }, true, false, false],
  ["NO_COLOR", { NO_COLOR: "1" }, true, true, false],
  ["an empty NO_COLOR", { NO_COLOR: "" }, true, true, true],
  ["TERM=dumb", { TERM: "dumb" }, true, true, false],
  ["FORCE_COLOR in a pipe", { FORCE_COLOR: "1" }, false, true, true],
  ["an empty FORCE_COLOR", { FORCE_COLOR: "" }, false, true, true],
  ["FORCE_COLOR over NO_COLOR, as in Node.js", { FORCE_COLOR: "3", NO_COLOR: "1" }, false, true, true],
  ["FORCE_COLOR over TERM=dumb", { FORCE_COLOR: "1", TERM: "dumb" }, true, true, true],
  ["FORCE_COLOR=0", { FORCE_COLOR: "0" }, true, true, false],
  ["FORCE_COLOR=false", { FORCE_COLOR: "false" }, true, true, false],
])("%s decides about colours", (_, env, isTTY, asked, expected) => {
  const stdout = { isTTY, write: () => true };
  expect(wantsColor({ stdout, env }, asked)).toBe(expected);
});

test("colours that are forced reach a pipe", async () => {
  const { stdout } = await onTerminal({ FORCE_COLOR: "1" }, false, "assess", folder);
  expect(stdout).toContain("\u001b[31m");
  expect(stdout).not.toContain("\\u001b");
});

test.each<[number, boolean | undefined, number | undefined]>([
  [80, undefined, 200],
  [80, true, undefined],
  [80, true, 0],
  [120, true, 120],
  [40, true, 10],
])("takes %d columns where the terminal (%s) says %s", (expected, isTTY, columns) => {
  expect(widthOf({ stdout: { isTTY, columns, write: () => true } })).toBe(expected);
});

test("says on a terminal what a run is at, and leaves nothing of it", async () => {
  const { stderr } = await onTerminal({}, true, "assess", folder);
  const [before, ...stages] = stderr.split("\r\u001b[2K");
  expect(before).toBe("");
  expect(stages).toEqual(["Reading the input…", "Judging 1 configuration…", ""]);
});

test.each<[string, Env, boolean]>([
  ["a pipeline", { CI: "true" }, true],
  ["a terminal that knows nothing but text", { TERM: "dumb" }, true],
  ["a pipe", {}, false],
])("says nothing of that in %s", async (_, env, isTTY) => {
  expect((await onTerminal(env, isTTY, "assess", folder)).stderr).toBe("");
});

test("leaves nothing of it where a run ends with an error", async () => {
  const { stderr, code } = await onTerminal({}, true, "assess", join(folder, "nowhere"));
  expect(code).toBe(2);
  expect(stderr).toMatch(/…\r\u001b\[2K[^\r…]*\n$/);
});

test("what takes the place of a line cannot steer the terminal", () => {
  let out = "";
  const stderr = { isTTY: true, write: (text: string) => (out += text) };
  guardTerminal({ stdout: { write: () => true }, stderr, env: {}, cwd: () => "" }).stderr.rewrite?.("a\u001b]0;b");
  expect(out).toBe("\r\u001b[2Ka\\u001b]0;b");
});

test("shows the line that a finding stands in, wherever it is read from, and why the run ends as it does", async () => {
  const { stdout, code } = await ztai("assess", file);
  expect(code).toBe(1);
  expect(stdout).toContain(
    '     2 | resource "azurerm_storage_account" "docs" {\n       |                                     ^^^^\n',
  );
  expect(stdout).toMatch(
    /\nOpen: \d+ critical, \d+ high, \d+ medium, \d+ low; \d+ unknown\nExit code 1: \d+ findings are medium or worse\n$/,
  );
});

const failing = (count: number) => sampleAssessment({ failing: count });
const problem = (code: string) => ({ code, level: "error" as const, fix: "mend it" });

test.each([
  ["nothing", failing(0), "medium", 0, "no finding is medium or worse"],
  ["one finding", failing(1), "critical", 1, "1 finding is critical"],
  ["two findings", failing(2), "low", 1, "2 findings are low or worse"],
  ["two findings that nobody asks for", failing(2), "never", 0, "--fail-on never"],
  [
    "a problem alone",
    { ...failing(0), problems: [problem("ZTAI-POL-102")] },
    "high",
    1,
    "1 problem of the input or the exemptions",
  ],
  [
    "a finding and two problems",
    { ...failing(1), problems: [problem("ZTAI-POL-102"), problem("ZTAI-POL-104")] },
    "high",
    1,
    "1 finding is high or worse, 2 problems of the input or the exemptions",
  ],
  [
    "wrong configuration",
    { ...failing(1), problems: [problem("ZTAI-POL-051")] },
    "never",
    2,
    "1 problem in files that say how to judge",
  ],
] as const)("says why a run ends as it does: %s", (_, assessment, failOn, code, reason) => {
  expect(gate(assessment, failOn)).toEqual({ code, reason: `Exit code ${code}: ${reason}` });
});
