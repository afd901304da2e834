import { policyError } from "../policy-error";
import { policyFragment, type FragmentName, type PolicyFragment } from "../policy-fragment";
import { everyXmlElement, xmlElement, type XmlElement } from "../xml/policy-element";
import { expression, quotedText, statements } from "../xml/policy-expression";
import { whole } from "./whole";

/** How long requests wait, and how often they are repeated. */
export interface RepeatProps {
  /**
   * Members of the pool, of the largest where there are several. Each needs a circuit breaker that opens at its first 429 or 503 and
   * takes Retry-After, so that a repeated request goes to another. @default 1: no pool
   */
  readonly members?: number;
  /** Longest wait for the first byte of an answer, in seconds, 1 to 240. @default 120 */
  readonly timeout?: number;
  /** Longest wait, in seconds, before a request to a single backend is repeated, 1 to 30. @default 5 */
  readonly longestRetryAfter?: number;
}

/** Where requests go. */
export interface BackendProps extends RepeatProps {
  /** Name of the backend: a pool, or a single one. */
  readonly backend: string;
  /**
   * Name of the backend, one account, of requests whose answer is kept and of those that refer to such an answer, with
   * `responseOwnership`: a pool over several accounts does not know which of them has it. @default - where the others go
   */
  readonly keeper?: string;
}

/** Where requests go by their model. */
export interface BackendByModelProps extends RepeatProps {
  /** Name of the backend by deployment, which is what `modelAllowList` maps names to. At least one. */
  readonly backends: Readonly<Record<string, string>>;
  /**
   * By deployment, the name of the backend of requests whose answer is kept, and of those that go on from such an answer, with
   * `responseOwnership`: one account of each pool. @default - where the others go
   */
  readonly keepers?: Readonly<Record<string, string>>;
  /** Name of the backend of requests that name no model: of the account that keeps answers. */
  readonly withoutModel: string;
}

const throttled = "context.Response.StatusCode == 429 || context.Response.StatusCode == 503";

/**
 * Sends requests to a backend, and repeats those that were throttled (429, 503) and no others: in a pool at once at another
 * member, at most once each; at a single one after the wait, once, unless Retry-After asks for a longer one. Answers stream
 * through. Implements ZTAI-NW-11.
 * https://learn.microsoft.com/azure/api-management/set-backend-service-policy, retry-policy, forward-request-policy, backends
 */
export function backend(props: BackendProps): PolicyFragment {
  const { backend: name, keeper } = props;
  const kept = keeper === undefined ? undefined : chosen(keeper);
  return backendFragment(chosen(name), kept, props);
}

/**
 * Sends a request to the backend of its model, as `modelAllowList` found it, and requests that name no model, as those that read an
 * answer again, to one of them. Repeats as `backend` does.
 *
 * @throws ZtaiError ZTAI-CON-023 without a model
 */
export function backendByModel(props: BackendByModelProps): PolicyFragment {
  const { backends, keepers, withoutModel } = props;
  if (Object.keys(backends).length === 0) {
    throw policyError("backendByModel has no model", "give the backend of each deployment");
  }
  const kept = keepers && byModel({ ...backends, ...keepers }, withoutModel);
  return backendFragment(byModel(backends, withoutModel), kept, props, ["model-allow-list"]);
}

function byModel(backends: Readonly<Record<string, string>>, withoutModel: string): XmlElement {
  const model = 'context.Variables.GetValueOrDefault<string>("model", "")';
  const models = Object.entries(backends).sort(([a], [b]) => (a < b ? -1 : 1));
  return xmlElement("choose", {}, [
    ...models.map(([deployment, name]) =>
      xmlElement("when", { condition: expression(`${model} == ${quotedText(deployment)}`) }, [chosen(name)]),
    ),
    xmlElement("otherwise", {}, [chosen(withoutModel)]),
  ]);
}

function chosen(name: string): XmlElement {
  if (name === "") throw policyError("backend has no name", "name a backend of the gateway");
  return xmlElement("set-backend-service", { "backend-id": name });
}

/** Requests about answers that are kept go to the one account that keeps them. */
function unlessKept(choice: XmlElement, keeper: XmlElement): XmlElement {
  const kept = 'context.Variables.GetValueOrDefault<bool>("response-kept", false)';
  const refers = 'context.Variables.GetValueOrDefault<string>("response-id", "") != ""';
  return xmlElement("choose", {}, [
    xmlElement("when", { condition: expression(`${kept} || ${refers}`) }, [keeper]),
    xmlElement("otherwise", {}, [choice]),
  ]);
}

function backendFragment(
  choice: XmlElement,
  keeper: XmlElement | undefined,
  { members = 1, timeout = 120, longestRetryAfter = 5 }: RepeatProps,
  fragments: readonly FragmentName[] = [],
): PolicyFragment {
  const forward = xmlElement("forward-request", {
    timeout: whole("timeout", timeout, 240),
    "buffer-request-body": true,
    "buffer-response": false,
  });
  const wait = whole("longestRetryAfter", longestRetryAfter, 30);
  const retry =
    whole("members", members, 50) > 1
      ? { condition: expression(throttled), count: members - 1, interval: 1, "first-fast-retry": true }
      : { condition: notLongerThan(wait), count: 1, interval: wait, "first-fast-retry": false };
  const route = keeper === undefined ? choice : unlessKept(choice, keeper);
  return policyFragment(
    "backend",
    {
      inbound: [route],
      backend: [xmlElement("retry", retry, [forward])],
    },
    {
      backends: [...everyXmlElement(route)].flatMap(({ attributes: { "backend-id": id } }) =>
        typeof id === "string" ? id : [],
      ),
      fragments: keeper === undefined ? fragments : [...fragments, "response-ownership"],
    },
  );
}

/** Where messages for an MCP server go. */
export interface McpForwardProps extends Pick<BackendProps, "backend" | "timeout"> {
  /** Path of the server at its host, such as `/tickets`, whatever the caller's address. @default - the path below the API's own */
  readonly path?: string;
}

/**
 * Sends messages to the one MCP server that an API stands before: which servers can be reached is which APIs there are. A call of
 * a tool may have had its effect, so none is repeated. Implements ZTAI-AI-13.
 * https://learn.microsoft.com/azure/api-management/expose-existing-mcp-server, rewrite-uri-policy
 *
 * @throws ZtaiError ZTAI-CON-023 for a path with a parameter or a query
 */
export function mcpBackend({ backend, path, timeout = 120 }: McpForwardProps): PolicyFragment {
  if (path !== undefined && !/^\/[A-Za-z0-9._~/-]*$/.test(path)) {
    throw policyError(`the path of ${backend} is ${JSON.stringify(path)}`, "give one such as /tickets, without query");
  }
  const forward = xmlElement("forward-request", { timeout: whole("timeout", timeout, 240), "buffer-response": false });
  const exact =
    path === undefined ? [] : [xmlElement("rewrite-uri", { template: path, "copy-unmatched-params": false })];
  return policyFragment(
    "backend",
    { inbound: [xmlElement("set-backend-service", { "backend-id": backend }), ...exact], backend: [forward] },
    { backends: [backend] },
  );
}

/** Retry-After is seconds or a date; a date is not waited for. https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function notLongerThan(seconds: number) {
  return statements(`
    if (!(${throttled})) { return false; }
    int seconds;
    return int.TryParse(context.Response.Headers.GetValueOrDefault("Retry-After", "0"), out seconds) && seconds <= ${seconds};
  `);
}
