// Writes test/mutation/values/values.json: of each resource type every argument that has a safer and a less safe value, with its
// values from the safest to the least safe. Which direction is less safe is a judgement on the argument's name
// (test/mutation/values/directions.json); what arguments there are says the schema, so that nothing depends on what rules read.
//   node scripts/derive-mutation-values.mjs FOLDER
// FOLDER holds schemas/azurerm-*.json.gz (`terraform providers schema -json`) and arm-types/*.json.gz (bicep-types-az).
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

const folder = process.argv[2] ?? "";
const here = new URL("../test/mutation/values/", import.meta.url);
const directions = JSON.parse(readFileSync(new URL("directions.json", here), "utf8"));
const safeWhenTrue = new Set(directions.safeWhenTrue);
const safeWhenFalse = new Set(directions.safeWhenFalse);
const enabledMatters = new RegExp(directions.enabledMatters, "i");

/** Services of a landing zone for AI; of other types nobody here knows what is usual. */
const services =
  /^azurerm_(active_directory|ai_|aadb|analysis|api_management|app_configuration|app_service|application_|automation|backup|bastion|batch|bot_|cdn_frontdoor|cognitive|confidential|container_|communication|cosmosdb|custom_ip|dashboard_grafana|data_factory|data_protection|databricks|dev_center|disk|elastic_san|email_communication|eventgrid|express_route|eventhub|firewall|frontdoor|function_app|hdinsight|healthcare|image|iothub|key_vault|kubernetes|kusto|lb|linux|load|local_network|log_analytics|logic_app|machine_learning|managed|management|monitor|mongo|mssql|mysql|nat|network|notification|orchestrated|point_to_site|policy|postgresql|private|public_ip|purview|recovery|redis|relay|resource|role|route|search|security|sentinel|service_plan|servicebus|shared_image|signalr|site_recovery|snapshot|ssh|static_web|storage|stream_analytics|subnet|subscription|synapse|user_assigned|virtual_(hub|machine|network|wan)|vpn|web_application_firewall|web_app|web_pubsub|windows|windows_web)/;
const namespaces =
  /^Microsoft\.(ApiManagement|App|AppConfiguration|Authorization|Automation|BotService|Cache|Cdn|CognitiveServices|Compute|ContainerRegistry|ContainerService|DBForPostgreSql|DataProtection|Databricks|DocumentDB|EventGrid|EventHub|Insights|KeyVault|Logic|MachineLearningServices|Network|OperationalInsights|RecoveryServices|Search|Security|ServiceBus|SignalRService|Sql|Storage|Web|DBforMySQL|DBforPostgreSQL|Purview)\//i;

/** Values of an argument from the safest to the least safe; undefined when there is no such order. */
function orderOf(type, path, kind, allowed) {
  const name = path.at(-1);
  const place = `${type}.${path.join(".")}`;
  const fixed = directions.opposites[name];
  if (fixed && allowed)
    return typeof fixed[0] === "string" && kind === "string" ? fixed : kind === "bool" ? fixed : undefined;
  if (kind === "bool") {
    if (name === "enabled")
      return enabledMatters.test(type.startsWith("azurerm_") ? place : path.join(".")) ? [true, false] : undefined;
    if (safeWhenTrue.has(name)) return [true, false];
    return safeWhenFalse.has(name) ? [false, true] : undefined;
  }
  const orders = kind === "number" ? directions.numbers : kind === "string" ? directions.ordered : [];
  for (const { names, values, types } of orders) {
    if (!names.includes(name) || (types !== undefined && !new RegExp(types).test(place))) continue;
    const left = allowed?.length > 0 ? values.filter((value) => allowed.includes(value)) : values;
    if (left.length > 1) return left;
  }
  return undefined;
}

function azurerm() {
  const file = readdirSync(join(folder, "schemas")).find((name) => name.startsWith("azurerm-"));
  const schema = JSON.parse(gunzipSync(readFileSync(join(folder, "schemas", file))));
  const found = {};
  const walk = (type, block, path) => {
    for (const [name, argument] of Object.entries(block.attributes ?? {})) {
      if (!argument.optional && !argument.required) continue;
      const order = orderOf(type, [...path, name], argument.type);
      if (order) (found[type] ??= {})[[...path, name].join(".")] = order;
    }
    for (const [name, nested] of Object.entries(block.block_types ?? {})) walk(type, nested.block, [...path, name]);
  };
  for (const [type, { block }] of Object.entries(Object.values(schema.provider_schemas)[0].resource_schemas))
    if (services.test(type)) walk(type, block, []);
  return found;
}

function arm() {
  const found = {};
  for (const file of readdirSync(join(folder, "arm-types")).sort()) {
    const { resources, types } = JSON.parse(gunzipSync(readFileSync(join(folder, "arm-types", file))));
    const latest = new Map();
    for (const key of Object.keys(resources).sort()) latest.set(key.split("@")[0], key);
    for (const [type, key] of latest) if (namespaces.test(type)) armType(type, types, resources[key], found);
  }
  return found;
}

function armType(type, types, root, found) {
  const walk = (index, path, above) => {
    const shape = types[index];
    if (above.includes(index) || path.length > 6) return;
    const inside = [...above, index];
    if (shape.$type === "ArrayType") return walk(shape.itemType, path, inside);
    for (const [name, [ref, flags]] of Object.entries(shape.properties ?? shape.baseProperties ?? {})) {
      if (flags & 2) continue;
      const at = [...path, name];
      const order = orderOf(type, at, ...kindOf(types, ref));
      if (order) (found[type] ??= {})[at.join(".")] = order;
      walk(ref, at, inside);
    }
    for (const ref of Object.values(shape.$type === "DiscriminatedObjectType" ? shape.elements : {}))
      walk(ref, path, inside);
  };
  walk(root, [], []);
}

function kindOf(types, index) {
  const shape = types[index];
  if (shape.$type === "BooleanType") return ["bool", []];
  if (shape.$type === "IntegerType") return ["number", []];
  if (shape.$type === "StringType") return ["string", []];
  if (shape.$type !== "UnionType") return ["other", []];
  return [
    "string",
    shape.elements.map((one) => types[one]).flatMap((one) => (one.value === undefined ? [] : [one.value])),
  ];
}

const sorted = (object) => Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
const all = { ...sorted(azurerm()), ...sorted(arm()) };
const lines = Object.entries(all).map(([type, values]) => `${JSON.stringify(type)}: ${JSON.stringify(sorted(values))}`);
writeFileSync(new URL("values.json", here), `{\n${lines.join(",\n")}\n}\n`);
process.stdout.write(`${lines.length} types, ${Object.values(all).flatMap(Object.keys).length} arguments\n`);
