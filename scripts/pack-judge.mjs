// Packs the judge by itself, without the constructs, cdktf and its providers: `npm run pack:judge` writes
// dist-judge/zero-trust-ai-kit-judge-<version>.tgz. What goes in is what cli/ztai-judge.ts and policies/index.ts import, and the
// declarations of the latter; what it depends on is what those files name. A package that the kit has only as a peer is an error.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, posix } from "node:path";

const kit = JSON.parse(readFileSync("package.json", "utf8"));
const entry = "dist/cli/ztai-judge.js";
const library = "dist/policies";
const target = "dist-judge";
const files = new Set();
const packages = new Set();

/** Adds a file with all that it imports. Modules of the judge itself stand in its bundle, unless asked for by their own name. */
function add(file, isBundled = false) {
  const key = `${file}${isBundled ? " in the bundle" : ""}`;
  if (files.has(key)) return;
  files.add(key);
  for (const wanted of importsOf(file)) {
    if (!wanted.startsWith(".")) addPackage(wanted, file);
    else addImported(resolve(posix.join(posix.dirname(file), wanted), file), isBundled);
  }
}

function addImported(path, isBundled) {
  if (path === `${library}/index.js` && !isBundled) {
    for (const part of ["bundle.js", "package.json"]) files.add(`${library}/${part}`);
    add(path, true);
  } else add(path, isBundled && path.startsWith(`${library}/`) && path.endsWith(".js"));
}

function importsOf(file) {
  if (file.endsWith(".json")) return [];
  const text = readFileSync(file, "utf8");
  const pattern = file.endsWith(".d.ts")
    ? /(?:(?<!")\bfrom\s+|\bimport\(\s*)"([^"]+)"/g
    : /\b(?:require|createRequire\)\(__filename\))\("([^"]+)"\)/g;
  return [...text.matchAll(pattern)].map(([, wanted]) => wanted);
}

function resolve(path, from) {
  const ends = from.endsWith(".d.ts") ? [".d.ts", "/index.d.ts"] : ["", ".js", "/index.js"];
  const found = ends.map((end) => path + end).find((one) => /\.(js|json|ts)$/.test(one) && existsSync(one));
  if (found === undefined) throw new Error(`${from} imports ${path}, which is not there; run npm run build`);
  return found;
}

function addPackage(wanted, file) {
  const name = /^(@[^/]+\/)?[^/]+/.exec(wanted.replace(/^node:/, ""))[0];
  if (builtinModules.includes(name)) return;
  if (kit.dependencies[name] === undefined) throw new Error(`${file} imports ${name}, which the judge must not need`);
  packages.add(name);
}

add(entry);
add(`${library}/index.d.ts`);
rmSync(target, { recursive: true, force: true });
const packed = [...files].filter((file) => !file.endsWith(" in the bundle"));
for (const file of [...packed, "schemas", "LICENSE", "SECURITY.md", "CHANGELOG.md"]) {
  mkdirSync(dirname(join(target, file)), { recursive: true });
  cpSync(file, join(target, file), { recursive: true });
}

const { version, license, engines, type, repository, private: isPrivate } = kit;
const manifest = {
  name: `${kit.name}-judge`,
  version,
  private: isPrivate,
  description: "ztai without constructs: judges any Terraform for Azure against the controls of Zero Trust for AI.",
  license,
  repository,
  engines,
  type,
  bin: { ztai: entry },
  main: `${library}/bundle.js`,
  types: `${library}/index.d.ts`,
  dependencies: Object.fromEntries([...packages].sort().map((name) => [name, kit.dependencies[name]])),
};
writeFileSync(join(target, "package.json"), `${JSON.stringify(manifest, undefined, 2)}\n`);
writeFileSync(
  join(target, "README.md"),
  `# ${manifest.name}

The judge of Zero Trust AI Kit by itself: \`ztai assess PATH...\` judges Terraform, plans, states and ARM templates. It has every
command but those that write Terraform, and \`require("${manifest.name}")\` is the judge as a library.

\`ztai --help\` lists the commands, \`ztai explain ID\` explains what a report says.
`,
);
const tarball = execFileSync("npm", ["pack", "--silent"], { cwd: target, encoding: "utf8" }).trim();
console.log(join(target, tarball));
