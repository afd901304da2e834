import { mcpRule } from "../shared/gateway/mcp-rule";
import { refusalBy, whoCalls } from "../shared/gateway/refusal";
import { refusing } from "../shared/gateway/refusal-example";

const lookup =
  '<cache-lookup-value key="@(context.Request.Headers.GetValueOrDefault(&quot;Mcp-Session-Id&quot;,&quot;&quot;))" variable-name="owner" default-value="" />';

/**
 * The id of a session is no proof of who uses it: whoever reads one goes on in the name of who began it.
 * https://modelcontextprotocol.io/specification/2025-06-18/basic/security_best_practices#session-hijacking
 */
export default mcpRule(
  {
    id: "gateway-mcp-session",
    control: "ZTAI-AI-13",
    title: "Session of an MCP server can be used by another caller",
    severity: "medium",
    fix: "Keep who began a session by its id, and refuse it to anybody else.",
  },
  {
    wanted: refusalBy(/Mcp-Session-Id/i, /cache-lookup-value|send-request/, whoCalls),
    otherwise: "ties a session to who began it",
    done: `${lookup}${refusing('(string)context.Variables["owner"] != context.Subscription.Id', 404)}`,
    undone: lookup,
  },
);
