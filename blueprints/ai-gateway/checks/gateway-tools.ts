import { problemOfMcpServer } from "../../../constructs/agents/mcp-server";
import type { AiGatewayWorkload } from "../../deployment";
import type { WorkloadCheck } from "../../deployment/checks/check";
import { closestOf } from "../../deployment/checks/closest-of";

/** Each MCP server is one exact address that takes tokens, and those who may call it are consumers. Implements ZTAI-AI-13. */
export const gatewayTools: WorkloadCheck<AiGatewayWorkload> = function* (
  { mcpServers = {}, consumers = {} },
  { path },
) {
  const known = Object.keys(consumers);
  for (const [name, server] of Object.entries(mcpServers)) {
    const at = [...path, "mcpServers", name];
    const { url, audience } = server ?? {};
    if (url !== undefined && audience !== undefined) {
      const problem = problemOfMcpServer({ name: `mcp-${name}`, url, signIn: "agent", audience });
      if (problem) {
        const { part, found: message, fix } = problem;
        yield { code: "ZTAI-CFG-127", path: [...at, part], message, fix, ...(url.includes("@") && { found: "" }) };
      }
    }
    for (const consumer of Object.keys(server?.consumers ?? {})) {
      if (known.includes(consumer)) continue;
      yield {
        code: "ZTAI-CFG-128",
        path: [...at, "consumers", consumer],
        ofKey: true,
        message: "is no consumer of the gateway",
        ...closestOf(consumer, known, "add it to consumers, with its limits"),
      };
    }
  }
};
