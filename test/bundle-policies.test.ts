import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { tempFolder } from "./helpers/temp-folder";

const root = tempFolder();
const folder = join(root, "judge");

/** Compiled modules that import each other in every way that those of the judge do. */
const modules = {
  "shared.js": "exports.made = [];",
  "judge/index.js": `
    exports.early = "early";
    exports.dash = "– 𝒶".replace(/–/, "—") + \`…\`;
    exports.later = () => require("./on-demand").value;
    exports.inner = require("./rules").inner;
    exports.again = require("./rules/index").inner === exports.inner;
    exports.data = require("./data.json").value;
    require("../shared").made.push("index");`,
  "judge/rules/index.js": `
    require("../../shared").made.push("rules");
    exports.inner = { index: require("..").early, rules: require("."), file: __filename };`,
  "judge/on-demand.js": `require("../shared").made.push("on demand"); exports.value = require("node:path").sep; // end`,
  "judge/data.json": '{ "value": 1 }',
};

test("the bundle is what its modules are: each once, in their order, and on demand where they are", () => {
  for (const [file, text] of Object.entries(modules)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  execFileSync(process.execPath, ["scripts/bundle-policies.mjs", folder]);

  expect(readFileSync(join(folder, "bundle.js"), "latin1")).toMatch(/^[\0-\x7f]*$/);
  const program = `
    const { index, made } = { index: require("./judge"), made: require("./shared").made };
    const before = [...made];
    const { early, dash, inner, again, data } = index;
    const rules = Object.keys(inner.rules);
    console.log(JSON.stringify({ early, dash, again, data, rules, before, index: inner.index, file: inner.file, later: index.later(), made }));`;
  expect(JSON.parse(execFileSync(process.execPath, ["-e", program], { cwd: root, encoding: "utf8" }))).toEqual({
    early: "early",
    dash: "— 𝒶…",
    again: true,
    data: 1,
    rules: ["inner"],
    index: "early",
    file: expect.stringMatching(/judge.rules.index\.js$/),
    before: ["rules", "index"],
    later: expect.stringMatching(/^[/\\]$/),
    made: ["rules", "index", "on demand"],
  });
});
