import type { Graph, Mentioned } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { text, textAround } from "../../../estate/value";
import type { Written } from "../../../estate/written";

/** Whether something answers prompts, or why that cannot be determined. */
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

const accountType = "azurerm_cognitive_account";

/** Types that always answer prompts. */
const modelTypes = new Set(["azurerm_ai_services", "azurerm_machine_learning_online_endpoint"]);

/** Judges an address, or anything that holds addresses, as written in `owner`. */
export function addressServes(owner: Resource, written: Written, graph: Graph): Serves {
  return first(written.texts().map((text) => textServes(owner, text.written, graph)));
}

/** One that serves decides, then one that is not known. */
export function first(found: readonly Serves[]): Serves {
  return found.find(({ state }) => state === "yes") ?? found.find(({ state }) => state === "unknown") ?? no;
}

function textServes(owner: Resource, written: Written, graph: Graph): Serves {
  const { value } = written;
  const said = hostServes(textAround(value, "/") ?? "", graph);
  if (said || value.state !== "unknown") return said ?? no;
  return first(graph.mentionedIn(owner, written).map(blockServes));
}

/** What a text says by itself; undefined when it says nothing. */
export function hostServes(address: string, graph: Graph): Serves | undefined {
  if (otherService.test(address)) return no;
  if (modelHost.test(address)) return yes;
  const host = sharedHost.exec(address)?.[1];
  return host === undefined ? undefined : accountOfHost(host, graph);
}

function accountOfHost(host: string, graph: Graph): Serves {
  const account = graph
    .all(accountType, `data.${accountType}`)
    .find((one) => text(one.value("custom_subdomain_name"))?.toLowerCase() === host.toLowerCase());
  return account
    ? accountServes(account)
    : { state: "unknown", reason: "which kind of service answers under that name is not known" };
}

function blockServes({ address, type, resource }: Mentioned): Serves {
  if (modelTypes.has(type)) return yes;
  if (type !== accountType) return no;
  return resource ? accountServes(resource) : { state: "unknown", reason: `the kind of ${address} is not known` };
}

function accountServes(account: Resource): Serves {
  const kind = account.value("kind");
  if (kind.state === "unknown") return { state: "unknown", reason: `the kind of ${account.address}: ${kind.reason}` };
  const name = text(kind);
  if (name === undefined) return { state: "unknown", reason: `the kind of ${account.address} is not known` };
  return modelKinds.has(name) ? yes : no;
}
