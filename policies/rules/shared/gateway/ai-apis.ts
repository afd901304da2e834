import { oncePer } from "../../../../common/kept";
import { everyElement, isPartlyUnknown } from "../../../estate/gateway-policy/policy-element";
import { readPolicy } from "../../../estate/gateway-policy/read-policy";
import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { isMadeOfAttributes } from "../../../estate/references";
import { text, textAround } from "../../../estate/value";
import { gatewayOf } from "./gateway-apis";
import { addressServes, first, hostServes, no, yes, type Serves } from "./model-address";
import { servesTools } from "./tool-apis";

const modelName =
  /(^|[^a-z])(open-?ai|llm|gpt|foundry|chat-?completions?|inference|claude|mistral|embeddings?)([^a-z]|$)/i;

const modelPolicy = /^(llm|azure-openai)-/;

const policyTypes = ["azurerm_api_management_api_policy", "azurerm_api_management_api_operation_policy"];

/** Judges an API by its address, its name, its backends and the policies it uses. What tools are called says nothing of models. */
export function servesModels(api: Resource, graph: Graph): Serves {
  const names = ["path", "name", "display_name"];
  const said = ["service_url", "import", ...names];
  const isNamed = names.some((name) => modelName.test(text(api.value(name)) ?? ""));
  if (isNamed && servesTools(api).state !== "yes") return yes;
  const addressed = first(["service_url", "import"].map((name) => addressServes(api, api.written(name), graph)));
  if (addressed.state === "yes") return yes;
  const companions = policyTypes.map((type) => graph.companions(api, type));
  const policies = companions.flatMap(({ found }) => found.map(({ resource }) => resource));
  const used = first(policies.map((policy) => usesModels(policy, api, graph)));
  if (used.state === "yes") return yes;
  if (addressed.state === "unknown") return addressed;
  if (used.state === "unknown") return used;
  const reason = [
    ...said.map((name) => whyUnknown(api, name)),
    ...policies.map((policy) => whyUnread(policy)),
    ...companions.map(({ uncertain }) => uncertain),
  ].find((found) => found !== undefined);
  return reason === undefined ? { state: "no" } : { state: "unknown", reason };
}

/** A value made of attributes of resources that are not models is not known, and is not a model. */
function whyUnknown(api: Resource, name: string): string | undefined {
  const value = api.value(name);
  if (value.state !== "unknown" || isMadeOfAttributes(value)) return undefined;
  return `${name} is unknown: ${value.reason}`;
}

function whyUnread(policy: Resource): string | undefined {
  const read = readPolicy(policy);
  if (read.state === "unknown" || read.state === "malformed") return `${policy.address}: ${read.reason}`;
  const elements = read.state === "parsed" ? [...everyElement(read.root)] : [];
  const open = elements.some(
    ({ name, attributes }) => name === "set-backend-service" && [...attributes.values()].some(isPartlyUnknown),
  );
  const content = policy.value("xml_content");
  return open && content.state === "unknown" && !isMadeOfAttributes(content)
    ? `${policy.address} names a backend that is not known`
    : undefined;
}

function usesModels(policy: Resource, api: Resource, graph: Graph): Serves {
  const read = readPolicy(policy);
  const written = policy.written("xml_content");
  if (read.state !== "parsed") {
    const isModel = /<(llm|azure-openai)-/.test(textAround(written.value, "") ?? "");
    return isModel ? yes : addressServes(policy, written, graph);
  }
  const elements = [...everyElement(read.root)];
  if (elements.some(({ name }) => modelPolicy.test(name))) return yes;
  const backends = modelBackends(api, graph);
  const sets = elements.filter(({ name }) => name === "set-backend-service");
  const found = sets.map(({ attributes }): Serves => {
    const url = attributes.get("base-url") ?? "";
    const backend = backends.get(attributes.get("backend-id") ?? "") ?? no;
    return first([
      backend,
      isPartlyUnknown(url) ? addressServes(policy, written, graph) : (hostServes(url, graph) ?? no),
    ]);
  });
  return first(found);
}

/** Whether each of the gateway's backends is a model, by name. */
function modelBackends(api: Resource, graph: Graph): ReadonlyMap<string, Serves> {
  const gateway = gatewayOf(api, graph);
  return gateway ? backendsOfAll(graph)(gateway) : new Map();
}

const backendsOfAll = oncePer((graph: Graph) => oncePer((gateway: Resource) => readBackends(gateway, graph)));

function readBackends(gateway: Resource, graph: Graph): ReadonlyMap<string, Serves> {
  const { found } = graph.companions(gateway, "azurerm_api_management_backend");
  return new Map(
    found.flatMap(({ resource }) => {
      const name = text(resource.value("name"));
      return name === undefined ? [] : [[name, addressServes(resource, resource.written("url"), graph)] as const];
    }),
  );
}
