import { policyError } from "../policy-error";
import { policyFragment, type PolicyFragment } from "../policy-fragment";
import { quotedList, statements } from "../xml/policy-expression";
import { requestBody } from "./json-body";
import { refuseWhen, variable } from "./refuse";

/** What a model may use while it answers. */
export interface HostedToolsProps {
  /**
   * Types of tools, as `function`, `web_search`, `code_interpreter`; not `mcp`, of which each server is named.
   * @default ["function", "custom"]: the app calls its own functions, the model calls nothing
   */
  readonly types?: readonly string[];
  /** Addresses of MCP servers that a model may call, over HTTPS. @default - none */
  readonly mcpServers?: readonly string[];
}

const typeName = /^[a-z][a-z0-9_]{0,63}$/;

/**
 * Lets a request name only the tools on the list: without it a caller could have the model itself call any MCP server, search
 * the web or run code. Implements ZTAI-AI-13, ZTAI-AI-12.
 * https://learn.microsoft.com/azure/ai-foundry/openai/how-to/responses
 *
 * @throws ZtaiError ZTAI-CON-023 for what is no type of a tool, and for an address that is not HTTPS
 */
export function hostedTools(props: HostedToolsProps = {}): PolicyFragment {
  const { types = ["function", "custom"], mcpServers = [] } = props;
  const odd = types.find((type) => !typeName.test(type) || type === "mcp");
  if (odd !== undefined)
    throw policyError(`${JSON.stringify(odd)} is no type of a tool here`, "name MCP under mcpServers");
  const clear = mcpServers.find((server) => !server.startsWith("https://"));
  if (clear !== undefined) throw policyError(`the MCP server is ${JSON.stringify(clear)}`, "begin with https://");
  const listed = (names: readonly string[]) =>
    names.length === 0 ? "new string[0]" : `new [] { ${quotedList(names)} }`;
  const allowed = statements(`
    if (context.Request.Body == null) { return true; }
    var body = ${requestBody};
    if (body.Properties().Any(property => property.Name.ToLowerInvariant() == "web_search_options")
      && !${listed(types)}.Contains("web_search")) { return false; }
    var tools = body.GetValue("tools", StringComparison.OrdinalIgnoreCase);
    if (tools == null || tools.Type == JTokenType.Null) { return true; }
    return tools is JArray && tools.All(tool =>
    {
      if (!(tool is JObject)) { return false; }
      var names = ((JObject)tool).Properties().Select(property => property.Name.ToLowerInvariant()).ToList();
      if (names.Distinct().Count() != names.Count) { return false; }
      var type = tool["type"]?.ToString() ?? "";
      if (type != "mcp") { return ${listed(types)}.Contains(type); }
      return ${listed(mcpServers)}.Contains(tool["server_url"]?.ToString() ?? "") && !names.Contains("connector_id");
    });
  `);
  return policyFragment(
    "hosted-tools",
    {
      inbound: [
        variable("tools-allowed", allowed),
        refuseWhen('!(bool)context.Variables["tools-allowed"]', {
          status: 403,
          code: "tool_not_allowed",
          message: "A tool of the request is not on the list.",
        }),
      ],
    },
    { fragments: ["json-body"] },
  );
}
