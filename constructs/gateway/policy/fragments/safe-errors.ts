import { policyFragment, type PolicyFragment } from "../policy-fragment";
import { xmlElement, type XmlElement } from "../xml/policy-element";
import { expression } from "../xml/policy-expression";
import { refuse, type Refusal } from "./refuse";

/** What callers are told of errors. */
export interface SafeErrorsProps {
  /** Address of the protected-resource metadata of MCP servers, for the header WWW-Authenticate. @default - none */
  readonly resourceMetadata?: string;
}

const retryAfter = { "Retry-After": expression('context.Response.Headers.GetValueOrDefault("Retry-After", "30")') };
const status = (code: number) => `context.Response.StatusCode == ${code}`;
const source = (policy: string) => `context.LastError.Source == "${policy}"`;

const tooMany: Refusal = {
  status: 429,
  code: "too_many_requests",
  message: "The limit is reached. Try again later.",
  headers: retryAfter,
};
const internal: Refusal = { status: 500, code: "internal_error", message: "The request cannot be answered." };
const behind: Refusal = { status: 502, code: "backend_error", message: "The model did not answer." };

/**
 * Answers errors with a code and the id of the request, and nothing else: no message of a policy, no name, address or text of
 * what stands behind the gateway. What the gateway's own sign-in is refused is an error of the gateway. Implements ZTAI-NW-11.
 * https://learn.microsoft.com/azure/api-management/api-management-error-handling-policies
 */
export function safeErrors({ resourceMetadata }: SafeErrorsProps = {}): PolicyFragment {
  const challenge = resourceMetadata === undefined ? "Bearer" : `Bearer resource_metadata="${resourceMetadata}"`;
  const errors: readonly (readonly [condition: string, refusal: Refusal])[] = [
    [
      status(401),
      {
        status: 401,
        code: "unauthorized",
        message: "A valid token and subscription are needed.",
        headers: { "WWW-Authenticate": challenge },
      },
    ],
    [
      `${status(403)} && ${source("llm-content-safety")}`,
      { status: 403, code: "content_refused", message: "The content was found harmful." },
    ],
    [
      `${status(403)} && ${source("llm-token-limit")}`,
      { status: 403, code: "quota_exceeded", message: "The quota of tokens is used up.", headers: retryAfter },
    ],
    [status(403), { status: 403, code: "forbidden", message: "This is not allowed." }],
    [status(404), { status: 404, code: "not_found", message: "There is no such operation." }],
    [status(429), tooMany],
    [
      "context.Response.StatusCode >= 400 && context.Response.StatusCode < 500",
      { status: 400, code: "bad_request", message: "The request cannot be read." },
    ],
  ];
  const answers: typeof errors = [
    [status(429), tooMany],
    [`context.Response.StatusCode >= 500 || ${status(401)} || ${status(403)}`, behind],
  ];
  return policyFragment("safe-errors", {
    outbound: [choice(answers)],
    "on-error": [choice(errors, internal)],
  });
}

function choice(cases: readonly (readonly [string, Refusal])[], otherwise?: Refusal): XmlElement {
  return xmlElement("choose", {}, [
    ...cases.map(([condition, refusal]) => xmlElement("when", { condition: expression(condition) }, [refuse(refusal)])),
    ...(otherwise ? [xmlElement("otherwise", {}, [refuse(otherwise)])] : []),
  ]);
}
