// Writes which attributes the providers mark sensitive, from what `terraform providers schema -json` prints (gzip or not).
// Usage: node scripts/generate-sensitive-attributes.mjs DATE FILE... , each file named provider-version.json[.gz]
import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { gunzipSync } from "node:zlib";
import { format } from "prettier";

const target = new URL("../policies/azure/sensitive-attributes.json", import.meta.url);
const [date, ...files] = process.argv.slice(2);

/** Dotted paths of a block's sensitive attributes; what only the provider sets ends with an exclamation mark. */
function sensitive({ attributes = {}, block_types: blocks = {} }, prefix = "") {
  const own = Object.entries(attributes)
    .filter(([, attribute]) => attribute.sensitive && !attribute.write_only)
    .map(([name, { optional, required }]) => `${prefix}${name}${optional || required ? "" : "!"}`);
  const nested = Object.entries(blocks).flatMap(([name, { block }]) => sensitive(block, `${prefix}${name}.`));
  return [...own, ...nested];
}

const types = {};
for (const file of files) {
  const bytes = readFileSync(file);
  const text = file.endsWith(".gz") ? gunzipSync(bytes).toString() : bytes.toString();
  for (const schema of Object.values(JSON.parse(text).provider_schemas)) {
    for (const [prefix, section] of [
      ["", "resource_schemas"],
      ["data.", "data_source_schemas"],
    ]) {
      for (const [type, { block }] of Object.entries(schema[section] ?? {})) {
        const found = sensitive(block);
        if (found.length > 0) types[prefix + type] = found.sort().join(" ");
      }
    }
  }
}
const versions = files.map((file) => basename(file).replace(/\.json(\.gz)?$/, ""));
const sorted = Object.fromEntries(Object.entries(types).sort(([left], [right]) => (left < right ? -1 : 1)));
const json = JSON.stringify({ source: "terraform providers schema -json", date, versions, types: sorted });
writeFileSync(target, await format(json, { parser: "json", printWidth: 120 }));
