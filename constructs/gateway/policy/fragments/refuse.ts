import { expression, type PolicyExpression } from "../xml/policy-expression";
import { xmlElement, type XmlElement } from "../xml/policy-element";

/** An answer that says no, and why, in the form of errors that clients of models read. */
export interface Refusal {
  readonly status: 400 | 401 | 403 | 404 | 413 | 415 | 429 | 500 | 502 | 503;
  /** Machine-readable, as `model_not_allowed`. */
  readonly code: string;
  /** A sentence for people, which tells nothing of what stands behind the gateway. */
  readonly message: string;
  /** Further headers by name. @default - none */
  readonly headers?: Readonly<Record<string, string | PolicyExpression>>;
}

const reasons: Readonly<Record<Refusal["status"], string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  429: "Too Many Requests",
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
};

/** The id by which the gateway's logs know a request. */
export const requestId = expression("context.RequestId.ToString()");

/**
 * Answers instead of going on. https://learn.microsoft.com/azure/api-management/return-response-policy
 *
 * The body is the same whoever asks, so that it leaks nothing.
 */
export function refuse({ status, code, message, headers = {} }: Refusal): XmlElement {
  return xmlElement("return-response", {}, [
    xmlElement("set-status", { code: status, reason: reasons[status] }),
    header("Content-Type", "application/json"),
    header("x-correlation-id", requestId),
    ...Object.entries(headers).map(([name, value]) => header(name, value)),
    xmlElement("set-body", {}, JSON.stringify({ error: { code, message } }, undefined, 1).replace(/\n\s*/g, " ")),
  ]);
}

/** Answers requests that meet a condition. https://learn.microsoft.com/azure/api-management/choose-policy */
export function refuseWhen(condition: string, refusal: Refusal): XmlElement {
  return when(condition, [refuse(refusal)]);
}

/** What happens under one condition, and nothing otherwise. */
export function when(condition: string, then: readonly XmlElement[]): XmlElement {
  return xmlElement("choose", {}, [xmlElement("when", { condition: expression(condition) }, then)]);
}

/** A header that replaces what is there. https://learn.microsoft.com/azure/api-management/set-header-policy */
export function header(name: string, value: string | PolicyExpression): XmlElement {
  return xmlElement("set-header", { name, "exists-action": "override" }, [xmlElement("value", {}, value)]);
}

/** https://learn.microsoft.com/azure/api-management/set-variable-policy: of a text, a number or a boolean, never an object. */
export function variable(name: string, value: string | PolicyExpression): XmlElement {
  return xmlElement("set-variable", { name, value });
}

/** C# that reads a variable as text. */
export function refusalText(name: string): string {
  return `(string)context.Variables["${name}"]`;
}
