import { operationRule } from "../shared/gateway/operation-rule";
import { refusalBy } from "../shared/gateway/refusal";
import { refusing } from "../shared/gateway/refusal-example";

/**
 * A request may name tools that the model itself uses: any MCP server on the internet, a search, code. What a tool reads then
 * leaves past every firewall of the caller. https://learn.microsoft.com/azure/ai-foundry/openai/how-to/responses
 */
export default operationRule(
  {
    id: "gateway-hosted-tools",
    control: "ZTAI-AI-13",
    title: "Callers of the gateway give models any tool",
    severity: "high",
    fix: "Refuse requests whose tools in the body are not on a list, MCP servers by their address.",
  },
  {
    address: /(^|\/)responses\/?$/i,
    about: "takes tools",
    wanted: refusalBy(/Body[\s\S]*["']tools["']/i),
    otherwise: "refuses tools that are not on a list",
    done: refusing(
      'context.Request.Body.As<JObject>(true)["tools"]?.Any(tool => (string)tool["type"] != "function") ?? false',
    ),
    undone: refusing('context.Request.Body.As<JObject>(true)["model"] == null', 400),
    example: "/v1/responses",
  },
);
