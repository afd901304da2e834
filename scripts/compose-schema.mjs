// Writes schemas/ztai.schema.json: the schema of the deployment file, of what all share (blueprints/deployment/deployment.schema.json)
// and of the fields of each blueprint (blueprints/<name>/workload.schema.json). With --check it writes nothing and fails when the file is stale.
import { readFileSync } from "node:fs";
import { blueprintNames, fragmentOf, identifierOf } from "./blueprint-folders.mjs";
import { writeGenerated } from "./write-generated.mjs";

const baseFile = new URL("../blueprints/deployment/deployment.schema.json", import.meta.url);

/**
 * What all workloads have is said once, in `workload`, and holds also where the blueprint is unknown. The mapping of each
 * blueprint knows these keys by what editors show of them, adds its own, and takes no other.
 */
function compose() {
  const base = JSON.parse(readFileSync(baseFile, "utf8"));
  const { workload, ...shared } = base.definitions;
  const definitions = {};
  for (const [name, definition] of Object.entries(base.definitions)) {
    definitions[name] = name === "blueprintName" ? { ...definition, enum: blueprintNames } : definition;
    if (name !== "workload") continue;
    definitions.workload = choiceOf(workload);
    for (const blueprint of blueprintNames) Object.assign(definitions, definitionsOf(blueprint, workload, shared));
  }
  return { ...base, definitions };
}

function choiceOf(workload) {
  return {
    ...workload,
    discriminator: { propertyName: "blueprint" },
    oneOf: blueprintNames.map((each) => ({ $ref: `#/definitions/${identifierOf(each)}Workload` })),
  };
}

function definitionsOf(blueprint, workload, shared) {
  const { title, description, properties, required, definitions = {} } = fragmentOf(blueprint);
  const taken = [
    ...Object.keys(definitions).filter((name) => name in shared),
    ...Object.keys(properties).filter((key) => key in workload.properties),
  ];
  if (taken.length > 0)
    throw new Error(`${blueprint}: ${taken.join(", ")} is taken by blueprints/deployment/deployment.schema.json`);
  const common = Object.entries(workload.properties).map(([key, { description: text, "x-also-called": names }]) => [
    key,
    key === "blueprint" ? { const: blueprint, description: text } : { description: text, "x-also-called": names },
  ]);
  return {
    [`${identifierOf(blueprint)}Workload`]: {
      title,
      description,
      type: "object",
      additionalProperties: false,
      required,
      properties: { ...Object.fromEntries(common), ...properties },
    },
    ...definitions,
  };
}

await writeGenerated("schemas/ztai.schema.json", JSON.stringify(compose(), undefined, 2), "npm run types");
