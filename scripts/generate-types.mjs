// Writes the types of a loaded deployment file from its JSON schema. Usage: node scripts/generate-types.mjs [--check]
import { readFileSync } from "node:fs";
import { compile } from "json-schema-to-typescript";
import { writeGenerated } from "./write-generated.mjs";

const schemaFile = new URL("../schemas/ztai.schema.json", import.meta.url);

/** The schema as it holds after loading: whatever has a default or is computed by the loader is there. */
function afterLoading(schema) {
  const deref = (node) => {
    const ref = node.$ref ?? node.allOf?.[0]?.$ref;
    return ref ? { ...schema.definitions[ref.split("/").at(-1)], ...node } : node;
  };
  const isPresent = (node) => "default" in deref(node) || deref(node)["x-resolved"] === true;
  const walk = (node) => {
    if (Array.isArray(node)) return node.map(walk);
    if (node === null || typeof node !== "object") return node;
    const copy = Object.fromEntries(
      Object.entries(node)
        .filter(([key]) => !["default", "examples", "discriminator"].includes(key))
        .map(([key, value]) => [key, walk(value)]),
    );
    if (!node.properties) return copy;
    const present = Object.keys(node.properties).filter((key) => isPresent(node.properties[key]));
    return { ...copy, required: [...new Set([...(node.required ?? []), ...present])] };
  };
  const loaded = walk({ ...schema, definitions: wholeMappings(schema.definitions) });
  delete loaded.properties.$schema;
  return loaded;
}

/** Mappings of a choice each with all of their keys, where the schema says once for all of them what they have in common. */
function wholeMappings(definitions) {
  const whole = { ...definitions };
  for (const [name, { properties, required = [], discriminator, ...choice }] of Object.entries(definitions)) {
    if (!discriminator || !properties) continue;
    whole[name] = { title: choice.title, description: choice.description, oneOf: choice.oneOf };
    for (const { $ref } of choice.oneOf) {
      const branch = $ref.split("/").at(-1);
      const { [discriminator.propertyName]: word, ...own } = definitions[branch].properties;
      const keys = { ...own, ...properties, [discriminator.propertyName]: word };
      whole[branch] = {
        ...definitions[branch],
        properties: keys,
        required: [...required, ...(definitions[branch].required ?? [])],
      };
    }
  }
  return whole;
}

const readOnly = (types) =>
  types
    .replace(/^(\s+)(\w+\??|\[k: string\]): /gm, "$1readonly $2: ")
    .replace(/([\w)]+)\[\]/g, (array) => (array.startsWith(")") ? array : `readonly ${array}`));

async function generateTypes() {
  const schema = JSON.parse(readFileSync(schemaFile, "utf8"));
  const types = await compile(afterLoading(schema), "Deployment", {
    bannerComment: "// Generated from schemas/ztai.schema.json by scripts/generate-types.mjs. Do not edit.",
    ignoreMinAndMaxItems: true,
    strictIndexSignatures: false,
    style: { printWidth: 120 },
  });
  return readOnly(types);
}

await writeGenerated("blueprints/deployment/deployment.generated.ts", await generateTypes(), "npm run types");
