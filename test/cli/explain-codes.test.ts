import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { explain } from "../../cli/explain";

const root = join(__dirname, "../..");
const folders = ["blueprints", "cli", "common", "constructs", "policies", "stacks"];

/** Every code that the sources write. */
function codesInSources(): readonly string[] {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => join(root, folder, name)),
  );
  const codes = files.flatMap((file) => readFileSync(file, "utf8").match(/ZTAI-(?:CFG|CON|OUT|CLI|POL)-\d{3}/g) ?? []);
  return [...new Set(codes)].sort();
}

test.each(codesInSources())("%s is explained", async (code) => {
  const { text } = await explain(code);
  expect(text.startsWith(`${code}: `)).toBe(true);
});
