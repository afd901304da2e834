import { policyError } from "../policy-error";
import { policyFragment, type PolicyFragment } from "../policy-fragment";
import { element } from "../xml/policy-element";
import { expression, statements } from "../xml/policy-expression";
import { whole } from "./whole";

/** Where requests go. */
export interface BackendProps {
  /** Name of the backend: a pool, or a single one. */
  readonly backend: string;
  /**
   * Members of the pool. Each needs a circuit breaker that opens at its first 429 or 503 and takes Retry-After, so that a
   * repeated request goes to another. @default 1: no pool
   */
  readonly members?: number;
  /** Longest wait for the first byte of an answer, in seconds, 1 to 240. @default 120 */
  readonly timeout?: number;
  /** Longest wait, in seconds, before a request to a single backend is repeated, 1 to 30. @default 5 */
  readonly longestRetryAfter?: number;
}

const throttled = "context.Response.StatusCode == 429 || context.Response.StatusCode == 503";

/**
 * Sends requests to a backend, and repeats those that were throttled (429, 503) and no others: in a pool at once at another
 * member, at most once each; at a single one after the wait, once, unless Retry-After asks for a longer one. Answers stream
 * through. Implements ZTAI-NW-11.
 * https://learn.microsoft.com/azure/api-management/set-backend-service-policy, retry-policy, forward-request-policy, backends
 */
export function backend({ backend, members = 1, timeout = 120, longestRetryAfter = 5 }: BackendProps): PolicyFragment {
  if (backend === "") throw policyError("backend has no name", "name a backend of the gateway");
  const forward = element("forward-request", {
    timeout: whole("timeout", timeout, 240),
    "buffer-request-body": true,
    "buffer-response": false,
  });
  const wait = whole("longestRetryAfter", longestRetryAfter, 30);
  const retry =
    whole("members", members, 50) > 1
      ? { condition: expression(throttled), count: members - 1, interval: 1, "first-fast-retry": true }
      : { condition: notLongerThan(wait), count: 1, interval: wait, "first-fast-retry": false };
  return policyFragment(
    "backend",
    {
      inbound: [element("set-backend-service", { "backend-id": backend })],
      backend: [element("retry", retry, [forward])],
    },
    { backends: [backend] },
  );
}

/**
 * Sends messages to the one MCP server that an API stands before: which servers can be reached is which APIs there are. A call of
 * a tool may have had its effect, so none is repeated. Implements ZTAI-AI-13.
 * https://learn.microsoft.com/azure/api-management/expose-existing-mcp-server
 */
export function mcpBackend({ backend, timeout = 120 }: Pick<BackendProps, "backend" | "timeout">): PolicyFragment {
  const forward = element("forward-request", { timeout: whole("timeout", timeout, 240), "buffer-response": false });
  return policyFragment(
    "backend",
    { inbound: [element("set-backend-service", { "backend-id": backend })], backend: [forward] },
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
