import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const script = join(__dirname, "../../scripts/changelog.mjs");
const folder = mkdtempSync(join(tmpdir(), "ztai-changelog-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the script in a folder with this changelog and package version; ends with what it printed or said when it failed. */
function run(changelog: string, version: string, ...args: readonly string[]): string {
  writeFileSync(join(folder, "CHANGELOG.md"), changelog);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ version }));
  try {
    return execFileSync(process.execPath, [script, ...args], { cwd: folder, encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    return /Error: .+/.exec((error as { stderr: string }).stderr)?.[0] ?? "";
  }
}

const written = () => readFileSync(join(folder, "CHANGELOG.md"), "utf8");
const changelog =
  "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- A gateway.\n\n## [0.1.0] - 2026-01-02\n\n- The first.\n";

test("a release takes what stands under Unreleased, and its notes are that", () => {
  expect(run(changelog, "0.2.0", "cut")).toBe("");
  expect(written()).toMatch(
    /^# Changelog\n\n## \[Unreleased\]\n\n## \[0\.2\.0\] - \d{4}-\d\d-\d\d\n\n### Added\n\n- A gateway\.\n\n## \[0\.1\.0\]/,
  );
  expect(run(written(), "0.2.0", "notes", "0.2.0")).toBe("### Added\n\n- A gateway.\n");
  expect(run(written(), "0.2.0", "notes", "0.1.0")).toBe("Error: the release is 0.1.0, package.json says 0.2.0");
});

test.each([
  [
    "nothing is unreleased",
    "## [Unreleased]\n\n## [0.1.0] - 2026-01-02\n\n- The first.\n",
    "0.2.0",
    "CHANGELOG.md has nothing under Unreleased",
  ],
  ["the version is out", changelog, "0.1.0", "CHANGELOG.md has a section of 0.1.0 already"],
])("where %s, nothing is written", (_what, text, version, said) => {
  expect(run(text, version, "cut")).toBe(`Error: ${said}`);
  expect(written()).toBe(text);
});

test("a tag without a section makes no release", () => {
  expect(run(changelog, "0.2.0", "notes", "0.2.0")).toBe(
    "Error: CHANGELOG.md says nothing of 0.2.0; write it with npm version",
  );
});

test("the changelog of the kit can be cut", () => {
  const kit = readFileSync(join(__dirname, "../../CHANGELOG.md"), "utf8");
  expect(run(kit, "99.0.0", "cut")).toBe("");
  expect(run(written(), "99.0.0", "notes", "99.0.0").length).toBeGreaterThan(20);
});
