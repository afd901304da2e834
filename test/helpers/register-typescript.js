// Lets a child process of a test require the sources: `node -r test/helpers/register-typescript.js cli/ztai.ts`.
const { readFileSync } = require("node:fs");
const extensions = require("node:module")._extensions;
const { transformSync } = require("@swc/core");

// Node.js tries them in this order: roles.ts comes before roles.json, as roles.js does in the built package.
const json = extensions[".json"];
delete extensions[".json"];
extensions[".ts"] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, "utf8"), {
    filename,
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
    module: { type: "commonjs" },
  });
  module._compile(code, filename);
};
extensions[".json"] = json;
