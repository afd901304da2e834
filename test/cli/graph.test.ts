import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ztai } from "../helpers/fake-terminal";
import { tempFolder } from "../helpers/temp-folder";

const folder = tempFolder();
const estate = join(folder, "main.tf.json");
writeFileSync(estate, JSON.stringify({ resource: { azurerm_key_vault: { k: { name: "kv" } } } }));

test.each([
  ["standard output", [], "flowchart LR"],
  ["SVG by --format", ["--format", "svg"], '<?xml version="1.0" encoding="UTF-8"?>\n<svg'],
  ["a page by -f", ["-f", "html"], "<!doctype html>"],
])("%s", async (_what, flags, begins) => {
  const { code, stdout, stderr } = await ztai("graph", estate, ...flags);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout.startsWith(begins)).toBe(true);
  expect(stdout).toContain("kv");
});

test.each([
  ["estate.svg", [], "<?xml"],
  ["ESTATE.SVG", [], "<?xml"],
  ["estate.html", [], "<!doctype html>"],
  ["estate.md", [], "```mermaid\nflowchart LR"],
  ["estate.mmd", [], "flowchart LR"],
  ["mermaid.svg", ["--format", "mermaid"], "flowchart LR"],
])("a file called %s with %j", async (name, flags, begins) => {
  const file = join(folder, name);
  await ztai("graph", estate, "--output", file, ...flags);
  expect(readFileSync(file, "utf8").startsWith(begins)).toBe(true);
});

test("a format that there is not is wrong usage, and writes nothing", async () => {
  const file = join(folder, "never.png");
  const { code, stderr } = await ztai("graph", estate, "--format", "png", "--output", file);
  expect(code).toBe(2);
  expect(stderr).toContain("It is one of: mermaid, svg, html.");
  expect(existsSync(file)).toBe(false);
});

test("a page says what was not read", async () => {
  const { code, stdout } = await ztai("graph", estate, join(folder, "none"), "--format", "html");
  expect(code).toBe(1);
  expect(stdout).toContain("Not everything was read.");
});
