import { policyError } from "../policy-error";
import { policyFragment, type PolicyFragment } from "../policy-fragment";
import { xmlElement } from "../xml/policy-element";
import { expression, quotedText, quotedList, statements } from "../xml/policy-expression";
import { callerId, consumerId } from "./consumer-identity";
import { requestBody } from "./json-body";
import { refuseWhen, refusalText, variable, when } from "./refuse";
import { whole } from "./whole";

/** Which tools of an MCP server callers may use. */
export interface McpToolsProps {
  /** By the name of the tool, the app roles one of which a caller needs for it. At least one tool, at least one role each. */
  readonly tools: Readonly<Record<string, readonly string[]>>;
}

/** How long a session belongs to who began it. */
export interface McpSessionProps {
  /** Hours, 1 to 24. @default 8 */
  readonly hours?: number;
}

/** Methods that tell a client what there is, and keep the connection. Resources, prompts and the rest are not offered. */
const harmless = ["initialize", "ping", "tools/list", "notifications/initialized", "notifications/cancelled"];

/** https://modelcontextprotocol.io/specification/2025-06-18/server/tools */
const toolName = /^[A-Za-z0-9_./-]{1,128}$/;

/**
 * Reads each message of MCP and lets pass: what tells a client of the tools there are, and calls of the tools on the list by
 * callers who hold a role for them. Everything else, also a method that nobody knows yet, is 403. The message goes on as the
 * gateway read it; several in one are refused. Answers are not read, so they stream. The log of the gateway says which tool was called
 * by whom, and not with what. Implements ZTAI-AI-13, ZTAI-VS-12.
 *
 * https://modelcontextprotocol.io/specification/2025-06-18/basic/transports, https://learn.microsoft.com/azure/api-management/mcp-server-overview,
 * https://learn.microsoft.com/azure/api-management/trace-policy
 *
 * @throws ZtaiError ZTAI-CON-023 without a tool, for a tool without a role, and for a name that no tool has
 */
export function mcpTools({ tools }: McpToolsProps): PolicyFragment {
  const entries = Object.entries(tools).sort(([a], [b]) => (a < b ? -1 : 1));
  if (entries.length === 0) throw policyError("mcp-tools lists no tool", "name the tools that callers may use");
  for (const [name, roles] of entries) {
    if (!toolName.test(name))
      throw policyError(`${JSON.stringify(name)} is no name of a tool`, "use letters, digits, _ . / -");
    if (roles.length === 0)
      throw policyError(`the tool ${name} has no role`, "name the app role that callers need for it");
  }
  const cases = entries.map(
    ([name, roles]) =>
      `  case ${quotedText(name)}: return new [] { ${quotedList([...roles].sort())} }.Any(role => roles.Contains(role)) ? ${quotedText(`tools/call ${name}`)} : "";`,
  );
  const call = statements(`
if (context.Request.Body == null) { return context.Request.Method == "POST" ? "" : context.Request.Method; }
var message = ${requestBody};
var method = message["method"]?.ToString() ?? "";
if (new [] { ${quotedList(harmless)} }.Contains(method)) { return method; }
if (method != "tools/call") { return ""; }
var claims = ((Jwt)context.Variables["token"]).Claims;
var roles = claims.ContainsKey("roles") ? claims["roles"] : new string[0];
switch ((message["params"] as JObject)?["name"]?.ToString() ?? "")
{
${cases.join("\n")}
  default: return "";
}`);
  return policyFragment(
    "mcp-tools",
    {
      inbound: [
        variable("mcp-call", call),
        refuseWhen(`${refusalText("mcp-call")} == ""`, {
          status: 403,
          code: "tool_not_allowed",
          message: "This tool or method is not on the list for the caller.",
        }),
        // What stands on the list, and nothing that a caller wrote.
        xmlElement("trace", { source: "mcp", severity: "information" }, [
          xmlElement("message", {}, expression(refusalText("mcp-call"))),
          xmlElement("metadata", { name: "consumer", value: expression(consumerId) }),
        ]),
      ],
    },
    { fragments: ["consumer-identity", "entra-token", "json-body"] },
  );
}

/**
 * Lets a session be used by who began it: 404 for anybody else, upon which a client begins a new one. Implements ZTAI-AI-13.
 * https://modelcontextprotocol.io/specification/2025-06-18/basic/transports#session-management,
 * https://learn.microsoft.com/azure/api-management/cache-store-value-policy
 */
export function mcpSessionOwnership({ hours = 8 }: McpSessionProps = {}): PolicyFragment {
  const asked = expression('context.Request.Headers.GetValueOrDefault("Mcp-Session-Id", "")');
  const given = 'context.Response.Headers.GetValueOrDefault("Mcp-Session-Id", "")';
  return policyFragment(
    "mcp-session-ownership",
    {
      inbound: [
        variable("session-id", asked),
        xmlElement("cache-lookup-value", {
          key: expression(`"session-owner:" + context.Api.Id + ":" + ${refusalText("session-id")}`),
          "default-value": "",
          "variable-name": "session-owner",
          "caching-type": "internal",
        }),
        refuseWhen(`${refusalText("session-id")} != "" && ${refusalText("session-owner")} != ${callerId}`, {
          status: 404,
          code: "session_not_found",
          message: "There is no such session.",
        }),
      ],
      outbound: [
        when(`${refusalText("session-id")} == "" && ${given} != ""`, [
          xmlElement("cache-store-value", {
            key: expression(`"session-owner:" + context.Api.Id + ":" + ${given}`),
            value: expression(callerId),
            duration: whole("hours", hours, 24) * 3600,
            "caching-type": "internal",
          }),
        ]),
      ],
    },
    { fragments: ["consumer-identity"] },
  );
}
