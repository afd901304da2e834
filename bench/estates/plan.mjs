// Writes an estate as `terraform show -json` prints a plan: half of the workloads as instances of a module, half as
// blocks with for_each in the root module.
import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { workload } from "./workload.mjs";

/** Arguments that a plan lists without a value; a real resource has some dozens. */
const unset = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`argument_${i}`, null]));
const version = "providers.example/hashicorp/azurerm";

const isReference = (value) => typeof value?.ref === "string";

/** An argument as planned, as unknown, and as written. */
const planned = (value, key) =>
  Array.isArray(value)
    ? value.map((item) => planned(item, key))
    : value?.prefix !== undefined
      ? value.prefix + key
      : typeof value === "object"
        ? Object.fromEntries(
            Object.entries(value).flatMap(([name, item]) => (isReference(item) ? [] : [[name, planned(item, key)]])),
          )
        : value;

const unknown = (value) =>
  Array.isArray(value)
    ? value.map(unknown)
    : typeof value === "object" && value.prefix === undefined
      ? Object.fromEntries(
          Object.entries(value).flatMap(([name, item]) =>
            isReference(item) ? [[name, true]] : typeof item === "object" ? [[name, unknown(item)]] : [],
          ),
        )
      : false;

const written = (value, keyed) => {
  if (Array.isArray(value))
    return typeof value[0] === "object" ? value.map((item) => members(item, keyed)) : { constant_value: value };
  if (isReference(value)) {
    const iteration = keyed ? ["each.key"] : [];
    return { references: [`${value.ref}.${value.attribute}`, value.ref, ...iteration] };
  }
  return value?.prefix === undefined ? { constant_value: value } : { references: [keyed ? "each.key" : "var.name"] };
};

const members = (value, keyed) =>
  Object.fromEntries(Object.entries(value).map(([name, item]) => [name, written(item, keyed)]));

const block = ({ type, name, args }, keyed) => ({
  address: `${type}.${name}`,
  mode: "managed",
  type,
  name,
  provider_config_key: "azurerm",
  expressions: members(args, keyed),
  schema_version: 0,
  ...(keyed && { for_each_expression: { references: ["var.workloads"] } }),
});

const module = {
  resources: workload.map((resource) => block(resource, false)),
  variables: { name: {} },
};

const configuration = {
  provider_config: { azurerm: { name: "azurerm", full_name: version, version_constraint: "~> 4.0" } },
  root_module: {
    resources: workload.map((resource) => block(resource, true)),
    module_calls: {
      workload: {
        source: "./workload",
        expressions: { name: { references: ["each.key"] } },
        for_each_expression: { references: ["var.workloads"] },
        module,
      },
    },
    variables: { workloads: {} },
  },
};

/** Number of resources of an estate with so many workloads. */
const countOf = (workloads) => workloads * workload.length;

/** Writes a plan with about this many resources; returns how many there are. */
export const writePlan = async (file, resources) => {
  const count = Math.round(resources / workload.length);
  const out = createWriteStream(file);
  const write = async (text) => {
    if (!out.write(text)) await once(out, "drain");
  };
  const shown = (resource, prefix, key, index) => ({
    address: `${prefix}${resource.type}.${resource.name}${index === undefined ? "" : `[${JSON.stringify(index)}]`}`,
    mode: "managed",
    type: resource.type,
    name: resource.name,
    ...(index !== undefined && { index }),
    provider_name: version,
    schema_version: 0,
    values: { ...planned(resource.args, key), ...unset },
    sensitive_values: {},
  });
  const keys = Array.from({ length: count }, (_, i) => `w${i}`);
  const [inModules, atRoot] = [keys.filter((_, i) => i % 2 === 0), keys.filter((_, i) => i % 2 === 1)];
  const separated = async (items, make) => {
    let first = true;
    for (const item of items) {
      await write((first ? "" : ",") + make(item));
      first = false;
    }
  };
  const rootKeys = new Set(atRoot);
  const inModule = (key) => `module.workload["${key}"]`;
  await write(`{"format_version":"1.2","terraform_version":"1.13.4","planned_values":{"root_module":{"resources":[`);
  const rooted = atRoot.map((key) => workload.map((resource) => shown(resource, "", key, key)));
  await separated(rooted.flat(), JSON.stringify);
  await write(`],"child_modules":[`);
  await separated(inModules, (key) =>
    JSON.stringify({
      address: inModule(key),
      resources: workload.map((resource) => shown(resource, `${inModule(key)}.`, key)),
    }),
  );
  await write(`]}},"resource_changes":[`);
  await separated(keys, (key) =>
    workload
      .map((resource) => {
        const keyed = rootKeys.has(key);
        const { address, values } = shown(resource, keyed ? "" : `${inModule(key)}.`, key, keyed ? key : undefined);
        const { type, name, args } = resource;
        const change = {
          actions: ["create"],
          before: null,
          after: values,
          after_unknown: { id: true, ...unknown(args) },
          before_sensitive: false,
          after_sensitive: {},
        };
        return JSON.stringify({ address, mode: "managed", type, name, provider_name: version, change });
      })
      .join(),
  );
  await write(`],"configuration":${JSON.stringify(configuration)}}`);
  out.end();
  await once(out, "finish");
  return countOf(count);
};
