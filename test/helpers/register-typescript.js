// Lets a child process of a test require the sources: `node -r test/helpers/register-typescript.js cli/ztai.ts`. Processes
// that name the same folder by ZTAI_TEST_COMPILED find there what another of them has compiled.
const { createHash } = require("node:crypto");
const { existsSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const extensions = require("node:module")._extensions;
const folder = process.env.ZTAI_TEST_COMPILED;

// Node.js tries them in this order: roles.ts comes before roles.json, as roles.js does in the built package.
const json = extensions[".json"];
delete extensions[".json"];
extensions[".ts"] = (module, filename) => module._compile(compiled(filename), filename);
extensions[".json"] = json;

function compiled(filename) {
  if (!folder) return compile(filename);
  const kept = join(folder, `${createHash("sha256").update(filename).digest("hex")}.js`);
  if (existsSync(kept)) return readFileSync(kept, "utf8");
  const code = compile(filename);
  // Another process may read it at any time: it is there whole or not at all.
  writeFileSync(`${kept}.${process.pid}`, code);
  renameSync(`${kept}.${process.pid}`, kept);
  return code;
}

function compile(filename) {
  // It takes a while to load, and is not needed once everything is compiled.
  const { transformSync } = require("@swc/core");
  const { code } = transformSync(readFileSync(filename, "utf8"), {
    filename,
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
    module: { type: "commonjs" },
  });
  return code;
}
