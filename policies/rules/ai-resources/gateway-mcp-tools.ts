import { mcpRule } from "../shared/gateway/mcp-rule";
import { refusalBy } from "../shared/gateway/refusal";
import { refusing } from "../shared/gateway/refusal-example";

/**
 * Who may reach an MCP server may call each of its tools, also those that change things, unless a policy reads which is called.
 * https://modelcontextprotocol.io/specification/2025-06-18/server/tools
 */
export default mcpRule(
  {
    id: "gateway-mcp-tools",
    control: "ZTAI-AI-13",
    title: "Callers of the gateway may call every tool of an MCP server",
    severity: "high",
    fix: "Read method and params.name of each message, and refuse tools that are not on the list for a role of the caller.",
  },
  {
    wanted: refusalBy(/Body/, /tools\/call|["']params["']/),
    otherwise: "refuses tools that are not on a list",
    done: refusing(
      '!(new [] { "search" }).Contains((string)context.Request.Body.As<JObject>(true)["params"]?["name"])',
    ),
    undone: refusing("context.Request.Body == null", 400),
  },
);
