// Joins the compiled modules of the judge into bundle.js, which Node.js loads instead of them: to find, open and compile
// hundreds of files takes twice as long. `npm run build` runs it after `tsc`:
// node scripts/bundle-policies.mjs [FOLDER], dist/policies without one.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, posix, resolve } from "node:path";

const [folder = "dist/policies"] = process.argv.slice(2);
const places = new Map();
const modules = [];

/** Adds a module and those of the folder that it imports, also on demand; returns its place in the bundle. */
function add(file) {
  const known = places.get(file);
  if (known !== undefined) return known;
  const place = places.size;
  places.set(file, place);
  const text = readFileSync(join(folder, file), "utf8").replace(/\brequire\("(\.[^"]*)"\)/g, (_, wanted) => {
    const path = posix.join(posix.dirname(file), wanted);
    const inside = [`${path}.js`, posix.join(path, "index.js")].find(isModule);
    return inside === undefined ? `require("${path.startsWith("../") ? "" : "./"}${path}")` : `load(${add(inside)})`;
  });
  // In brackets, a function is compiled at once instead of looked over first and compiled when it is called.
  modules[place] = `[${JSON.stringify(file)}, (function (module, exports, __filename) {\n${text}\n})],\n`;
  return place;
}

function isModule(path) {
  return !path.startsWith("../") && existsSync(join(folder, path));
}

add("index.js");
const names = Object.keys(createRequire(import.meta.url)(resolve(folder, "index.js")));
const bundle = `"use strict";
// Written by scripts/bundle-policies.mjs.
const { join } = require("node:path");
const loaded = [];
function load(place) {
  if (loaded[place]) return loaded[place].exports;
  const module = (loaded[place] = { exports: {} });
  const [file, run] = modules[place];
  run(module, module.exports, join(__dirname, file));
  return module.exports;
}
const modules = [
${modules.join("")}];
module.exports = load(0);
// Never runs: Node.js reads from it which names \`import { … }\` may take.
0 && (module.exports = { ${names.join(", ")} });
`;
// Node.js keeps a text of ASCII alone in half the memory, and reads it faster.
const ascii = bundle.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
writeFileSync(join(folder, "bundle.js"), ascii);
writeFileSync(join(folder, "package.json"), '{ "main": "bundle.js", "types": "index.d.ts" }\n');
