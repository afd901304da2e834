import { isList, isObject, type Json } from "../../../../common/json";
import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { isTemplate, mentionedAddresses, parseReference, parseTemplate } from "../../../estate/template";
import { text } from "../../../estate/value";

/** Whether something answers prompts, or why that cannot be told. */
export type Serves = { readonly state: "yes" | "no" } | { readonly state: "unknown"; readonly reason: string };

export const yes: Serves = { state: "yes" };
export const no: Serves = { state: "no" };

/** Hosts that do nothing but answer prompts, and the API descriptions of such services. */
const modelHost =
  /\.(openai\.azure|services\.ai\.azure|inference\.ml\.azure|models\.ai\.azure|inference\.ai\.azure)\.(com|us|cn)|api\.openai\.com|api\.anthropic\.com|cognitiveservices\/(data-plane|preview|stable)\/AzureOpenAI|\/openai(\/|\?|$)|\/models\/chat/i;

/** Paths of services that share their host with models: documents, languages, pictures, speech, safety. */
const otherService =
  /\/(formrecognizer|documentintelligence|contentsafety|language|text\/analytics|translator|vision|computervision|face|speech(?:totext|recognition)?|customvision|anomalydetector|metricsadvisor|personalizer)(?=[/:?"]|$)/i;

/** The name that kinds of account share; which of them it is says the account. */
const sharedHost = /(?:https?:\/\/)?([a-z0-9-]+)\.cognitiveservices\.azure\.(?:com|us|cn)/i;

/**
 * Kinds of account that have models, https://learn.microsoft.com/azure/ai-services/openai/ and
 * https://learn.microsoft.com/azure/ai-services/multi-service-resource (2026-11).
 */
const modelKinds = new Set(["AIServices", "OpenAI"]);

const accounts = ["azurerm_cognitive_account", "data.azurerm_cognitive_account"];

/** Types that always answer prompts. */
const modelTypes = new Set(["azurerm_ai_services", "azurerm_machine_learning_online_endpoint"]);

/** Judges an address, or anything that holds addresses, as written in `owner`. */
export function addressServes(owner: Resource, raw: Json | undefined, graph: Graph): Serves {
  return first(texts(raw).map((written) => textServes(owner, written, graph)));
}

/** One that serves decides, then one that is not known. */
export function first(found: readonly Serves[]): Serves {
  return found.find(({ state }) => state === "yes") ?? found.find(({ state }) => state === "unknown") ?? no;
}

function textServes(owner: Resource, written: string, graph: Graph): Serves {
  const value = isTemplate(written) ? owner.resolver.resolve(written) : undefined;
  const known = value?.state === "known" ? String(value.value) : written;
  const literal = isTemplate(known) ? literalParts(known) : known;
  if (otherService.test(literal)) return no;
  if (modelHost.test(literal)) return yes;
  const host = sharedHost.exec(literal)?.[1];
  if (host !== undefined) return accountOfHost(host, graph);
  if (!isTemplate(known)) return no;
  const references = value?.state === "unknown" ? (value.from ?? []) : [];
  const addresses = [...mentionedAddresses(written), ...references.map((one) => parseReference(one)?.address ?? one)];
  return first([...new Set(addresses)].map((address) => resourceServes(owner.stack, address, graph)));
}

function literalParts(written: string): string {
  return parseTemplate(written)
    .map((part) => ("literal" in part ? part.literal : "/"))
    .join("");
}

function accountOfHost(host: string, graph: Graph): Serves {
  const account = graph
    .all(...accounts)
    .find((one) => text(one.value("custom_subdomain_name"))?.toLowerCase() === host.toLowerCase());
  return account
    ? accountServes(account)
    : { state: "unknown", reason: "which kind of service answers under that name is not known" };
}

function resourceServes(stack: string, address: string, graph: Graph): Serves {
  const resource = graph.find(stack, address);
  if (resource?.type === "azurerm_cognitive_account") return accountServes(resource);
  const type =
    resource?.type ?? /(?:^|\.)((?:data\.)?[a-z]+_[a-z0-9_]+)\.[\w-]+(?:\[[^\]]*\])?$/.exec(address)?.[1] ?? "";
  if (modelTypes.has(type)) return yes;
  return accounts.includes(type) ? { state: "unknown", reason: `the kind of ${address} is not known` } : no;
}

function accountServes(account: Resource): Serves {
  const kind = account.value("kind");
  if (kind.state === "unknown") return { state: "unknown", reason: `the kind of ${account.address}: ${kind.reason}` };
  const name = text(kind);
  if (name === undefined) return { state: "unknown", reason: `the kind of ${account.address} is not known` };
  return modelKinds.has(name) ? yes : no;
}

function texts(raw: Json | undefined): readonly string[] {
  if (typeof raw === "string") return [raw];
  if (isList(raw)) return raw.flatMap(texts);
  return isObject(raw) ? Object.values(raw).flatMap(texts) : [];
}
