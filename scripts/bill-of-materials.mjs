// Writes what a user of the kit installs with it: `node scripts/bill-of-materials.mjs FOLDER` writes sbom.cdx.json (CycloneDX, by
// `npm sbom`) and licenses.md into FOLDER. A package whose licence is not in the list below ends it with an error.
// The list is that of the lock file without what only the kit's developers need. It holds no date and no random number: the same
// lock file and npm give the same bytes.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** SPDX identifiers of the licences that a package may have: each allows use in closed and open products. */
const allowed = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "ISC",
  "MIT",
  "MPL-2.0",
]);

/** Packages that name their licence in another way than by its identifier, as read in the package. */
const stated = { "jsonify@0.0.1": "public domain" };

const kit = JSON.parse(readFileSync("package.json", "utf8"));

/** The bill of materials of the kit as others install it. `npm sbom --omit dev` would leave out what developers need too. */
function billOfMaterials() {
  const folder = mkdtempSync(join(tmpdir(), "ztai-sbom-"));
  const npm = (...args) => execFileSync("npm", args, { cwd: folder, encoding: "utf8" });
  try {
    const { name, version, description, license, dependencies, peerDependencies } = kit;
    const installed = { name, version, description, license, dependencies, peerDependencies };
    writeFileSync(join(folder, "package.json"), JSON.stringify(installed));
    for (const file of ["package-lock.json", ".npmrc"]) copyFileSync(file, join(folder, file));
    npm("install", "--package-lock-only", "--offline", "--ignore-scripts", "--no-audit", "--no-fund");
    return JSON.parse(npm("sbom", "--sbom-format", "cyclonedx", "--package-lock-only"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const keyOf = ({ name, version }) => `${name}@${version}`;
const licensesOf = ({ licenses = [] }) =>
  licenses.map(({ license, expression }) => license?.id ?? license?.name ?? expression);

function licenseOf(component) {
  const found = licensesOf(component);
  if (found.length > 0 && found.every((id) => allowed.has(id))) return found.join(" and ");
  const known = stated[keyOf(component)];
  if (known !== undefined) return known;
  throw new Error(`${keyOf(component)} has the licence ${found.join(" and ") || "(none)"}, which is not in the list`);
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("usage: node scripts/bill-of-materials.mjs FOLDER");
const bill = billOfMaterials();
delete bill.serialNumber;
delete bill.metadata.timestamp;
bill.metadata.component.name = kit.name;

const rows = bill.components.map(
  (component) => `| ${component.name} | ${component.version} | ${licenseOf(component)} |`,
);
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "sbom.cdx.json"), `${JSON.stringify(bill, undefined, 2)}\n`);
writeFileSync(
  join(folder, "licenses.md"),
  `# Licences of what is installed with ${kit.name} ${kit.version}

| package | version | licence |
| --- | --- | --- |
${[...new Set(rows)].sort().join("\n")}
`,
);
