import { everyElement, isOpen } from "../../../estate/gateway-policy/policy-element";
import { readPolicy } from "../../../estate/gateway-policy/read-policy";
import type { Graph } from "../../../estate/graph";
import type { Json } from "../../../../common/json";
import type { Resource } from "../../../estate/resource";
import { parseReference, parseTemplate } from "../../../estate/template";
import { text } from "../../../estate/value";
import { oncePer } from "../once";
import { gatewayOf } from "./gateway-apis";

/** Hosts that answer prompts, and the resources whose endpoints they are. */
const modelAddress =
  /\.(openai\.azure|cognitiveservices\.azure|services\.ai\.azure|inference\.ml\.azure|models\.ai\.azure|inference\.ai\.azure)\.(com|us|cn)|api\.openai\.com|azurerm_(cognitive_account|ai_services)\.|cognitiveservices\/(data-plane|preview|stable)|\/openai(\/|$)/i;

const modelName =
  /(^|[^a-z])(open-?ai|llm|gpt|foundry|chat-?completions?|inference|claude|mistral|embeddings?)([^a-z]|$)/i;

const modelPolicy = /^(llm|azure-openai)-/;

/** Whether an API stands before a model, or why that cannot be told. */
export type Serves = { readonly state: "yes" | "no" } | { readonly state: "unknown"; readonly reason: string };

const yes: Serves = { state: "yes" };
const policyTypes = ["azurerm_api_management_api_policy", "azurerm_api_management_api_operation_policy"];

/** Judges an API by its address, its name, its backends and the policies it uses. */
export function servesModels(api: Resource, graph: Graph): Serves {
  const names = ["path", "name", "display_name"];
  const said = ["service_url", "import", ...names];
  if (said.some((name) => mentions(api.rawAt(name), modelAddress))) return yes;
  if (names.some((name) => modelName.test(text(api.value(name)) ?? ""))) return yes;
  const companions = policyTypes.map((type) => graph.companions(api, type));
  const policies = companions.flatMap(({ found }) => found.map(({ resource }) => resource));
  if (policies.some((policy) => usesModels(policy, api, graph))) return yes;
  const reason = [
    ...said.map((name) => whyUnknown(api, name)),
    ...policies.map((policy) => whyUnread(policy)),
    ...companions.map(({ uncertain }) => uncertain),
  ].find((found) => found !== undefined);
  return reason === undefined ? { state: "no" } : { state: "unknown", reason };
}

/** A value made of attributes of resources that are no models is not known, and is no model. */
function whyUnknown(api: Resource, name: string): string | undefined {
  const value = api.value(name);
  const raw = api.rawAt(name);
  if (value.state !== "unknown" || (typeof raw === "string" && mentionsResourcesOnly(raw))) return undefined;
  return `${name} is unknown: ${value.reason}`;
}

function mentionsResourcesOnly(raw: string): boolean {
  const expressions = parseTemplate(raw).flatMap((part) => ("expression" in part ? [part.expression] : []));
  return expressions.every((expression) => parseReference(expression) !== undefined);
}

function whyUnread(policy: Resource): string | undefined {
  const read = readPolicy(policy);
  if (read.state === "unknown" || read.state === "malformed") return `${policy.address}: ${read.reason}`;
  const elements = read.state === "parsed" ? [...everyElement(read.root)] : [];
  const open = elements.some(
    ({ name, attributes }) => name === "set-backend-service" && [...attributes.values()].some(isOpen),
  );
  return open ? `${policy.address} names a backend that is not known` : undefined;
}

function usesModels(policy: Resource, api: Resource, graph: Graph): boolean {
  if (mentions(policy.rawAt("xml_content"), modelAddress)) return true;
  const read = readPolicy(policy);
  if (read.state !== "parsed") return mentions(policy.rawAt("xml_content"), /<(llm|azure-openai)-/);
  const elements = [...everyElement(read.root)];
  if (elements.some(({ name }) => modelPolicy.test(name))) return true;
  const backends = modelBackends(api, graph);
  return elements.some(({ name, attributes }) => {
    if (name !== "set-backend-service") return false;
    return modelAddress.test(attributes.get("base-url") ?? "") || backends.has(attributes.get("backend-id") ?? "");
  });
}

/** Names of the gateway's backends that are models. */
function modelBackends(api: Resource, graph: Graph): ReadonlySet<string> {
  const gateway = gatewayOf(api, graph);
  return gateway ? backendsOfAll(graph)(gateway) : new Set();
}

const backendsOfAll = oncePer((graph: Graph) => oncePer((gateway: Resource) => readBackends(gateway, graph)));

function readBackends(gateway: Resource, graph: Graph): ReadonlySet<string> {
  const { found } = graph.companions(gateway, "azurerm_api_management_backend");
  const models = found.filter(({ resource }) => mentions(resource.rawAt("url"), modelAddress));
  return new Set(models.flatMap(({ resource }) => text(resource.value("name")) ?? []));
}

function mentions(value: Json | undefined, pattern: RegExp): boolean {
  if (typeof value === "string") return pattern.test(value);
  return (
    typeof value === "object" && value !== null && Object.values(value).some((item: Json) => mentions(item, pattern))
  );
}
