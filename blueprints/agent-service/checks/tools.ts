import { protections } from "../../../constructs/core/classification";
import { problemOfMcpServer } from "../../../constructs/agents/mcp-server";
import type { AgentServiceWorkload } from "../../deployment";
import type { WorkloadCheck } from "../../deployment/checks/check";
import { closestOf } from "../../deployment/checks/closest-of";

/** Each tool is one exact host, and projects name tools of the list. Implements ZTAI-AI-13. */
export const tools: WorkloadCheck<AgentServiceWorkload> = function* ({ mcpServers = {}, projects = {} }, { path }) {
  for (const [name, server] of Object.entries(mcpServers)) {
    if (server?.url === undefined) continue;
    const { url, signIn = "agent", audience } = server;
    // The connection is called after its project too.
    const problem = problemOfMcpServer({ name: `${name}-of-project`, url, signIn, audience });
    if (!problem) continue;
    const { part, found: message, fix } = problem;
    const at = [...path, "mcpServers", name];
    yield part === "audience" && audience === undefined
      ? { code: "ZTAI-CFG-141", path: at, message: "has no audience, and agents sign in", ofKey: true, fix }
      : { code: "ZTAI-CFG-141", path: [...at, part], message, fix, ...(url.includes("@") && { found: "" }) };
  }
  const known = Object.keys(mcpServers);
  for (const [name, project] of Object.entries(projects)) {
    for (const [i, server] of (project?.mcpServers ?? []).entries()) {
      if (server === undefined || known.includes(server)) continue;
      yield {
        code: "ZTAI-CFG-142",
        path: [...path, "projects", name, "mcpServers", i],
        message: "is not an approved tool",
        ...closestOf(server, known, "approve it under mcpServers, or remove it"),
      };
    }
  }
};

/** Code computes on data where the classification lets it. Implements ZTAI-AI-19. */
export const sandbox: WorkloadCheck<AgentServiceWorkload> = function* ({ codeSandbox, classification }, { path }) {
  if (codeSandbox === undefined || classification === undefined) return;
  if (protections[classification].codeSandbox === "azure") return;
  yield {
    code: "ZTAI-CFG-143",
    path: [...path, "codeSandbox"],
    message: `is called over the internet and would compute on ${classification} data`,
    allowed: "public and general data",
    fix: "leave it out, or run containers of your own by the construct CodeSandbox",
  };
};
