import type { Construct } from "constructs";
import { ConstructError } from "../core/errors";
import { isHostName } from "../core/host-name";

/**
 * As whom a tool is called: as the agent, by a token for the server's audience, or as nobody, which is a finding of ZTAI-AI-13 unless
 * an exemption accepts it.
 *
 * Keys and OAuth are not offered: Foundry would keep a key, a personal token or a client secret, and take it through the state. Nor is
 * the identity of the project, which all of its agents share.
 */
export type McpSignIn = "agent" | "none";

/** A server of the Model Context Protocol that agents may use. */
export interface McpServer {
  /** Name of the connection, by which agents name it: 3 to 33 letters, digits, hyphens and underscores, a letter or digit first. */
  readonly name: string;
  /**
   * Address, such as `https://mcp.contoso.example/tickets`: https, the full name of the host, port 443, no query. Behind a gateway,
   * its address there.
   */
  readonly url: string;
  readonly signIn: McpSignIn;
  /** Audience of the tokens that it takes, such as `api://tickets`. Required, but where nobody signs in. @default - none */
  readonly audience?: string;
}

/** What is wrong with a server, and how to mend it. */
export interface McpServerProblem {
  readonly part: "name" | "url" | "audience";
  readonly found: string;
  readonly fix: string;
}

/** What is wrong with a server; undefined when nothing is. */
export function problemOfMcpServer({ name, url, signIn, audience }: McpServer): McpServerProblem | undefined {
  if (!/^[a-zA-Z0-9][a-zA-Z0-9_-]{2,32}$/.test(name)) {
    const fix = "use 3 to 33 letters, digits, hyphens and underscores, with a letter or digit first";
    return { part: "name", found: "is no name of a connection", fix };
  }
  const found = problemOfAddress(url);
  if (found !== undefined) return { part: "url", found, fix: "write it as https://<full host name>/<path>" };
  if (signIn === "none") {
    if (audience === undefined) return undefined;
    return { part: "audience", found: "is set and nobody signs in", fix: "leave it out, or let the agent sign in" };
  }
  if (audience !== undefined && /^(api|https):\/\/\S+$|^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(audience))
    return undefined;
  return {
    part: "audience",
    found: audience === undefined ? "is missing" : "is no identifier of an application",
    fix: "give the audience of the tokens that the server takes, such as api://tickets",
  };
}

function problemOfAddress(url: string): string | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.protocol !== "https:") return "is no https address";
  const { username, password, port, search, hash } = parsed;
  if (username !== "" || password !== "") return "holds a user or a password";
  if (port !== "") return `names port ${port}, and egress is opened for 443 alone`;
  if (search !== "" || hash !== "") return "has a query or a fragment";
  const written = /^https:\/\/([^/?#]*?)(?::443)?(?:[/?#]|$)/i.exec(url)?.[1] ?? "";
  return isHostName(written) ? undefined : `leads to ${written || "nowhere"}, which is not the full name of a host`;
}

/** Host of a server, in lower case: what the account and the firewall let pass. */
export function hostOfMcpServer({ url }: Pick<McpServer, "url">): string {
  return new URL(url).hostname;
}

/** @throws ConstructError ZTAI-CON-009 for a server that is not on an allow-list as it has to be: one exact host, by https. */
export function assertMcpServer(scope: Construct, server: McpServer): void {
  const problem = problemOfMcpServer(server);
  if (!problem) return;
  const { part, found, fix } = problem;
  const values = { name: server.name, url: server.url, audience: server.audience ?? "" };
  // Of an address that holds a password nothing is shown.
  const shown = server.url.includes("@") ? part : `${part} ${values[part]}`.trim();
  throw new ConstructError("ZTAI-CON-009", scope, `MCP server ${server.name}: ${shown} ${found}`, fix);
}
