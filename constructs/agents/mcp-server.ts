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
  /** Address, such as `https://mcp.contoso.example/tickets`: https, the full name of the host, port 443, no query. */
  readonly url: string;
  readonly signIn: McpSignIn;
  /** Audience of the tokens that it takes, such as `api://tickets`. Required, but where nobody signs in. @default - none */
  readonly audience?: string;
}

/** What is wrong with a server, and how to mend it; undefined when nothing is. */
export function problemOfMcpServer(server: McpServer): { readonly found: string; readonly fix: string } | undefined {
  const { name, url, signIn, audience } = server;
  if (!/^[a-zA-Z0-9][a-zA-Z0-9_-]{2,32}$/.test(name))
    return {
      found: `name ${name} does not fit`,
      fix: "use 3 to 33 letters, digits, hyphens and underscores, with a letter or digit first",
    };
  const problem = problemOfMcpAddress(url);
  if (problem !== undefined) return problem;
  if (signIn === "none" && audience !== undefined)
    return {
      found: `${name} has an audience and nobody signs in`,
      fix: "leave the audience out, or let the agent sign in",
    };
  if (signIn !== "none" && (audience === undefined || !/^(api|https):\/\/\S+$|^[0-9a-f-]{36}$/i.test(audience)))
    return {
      found:
        audience === undefined ? `${name} has no audience` : `audience ${audience} is no identifier of an application`,
      fix: "give the audience of the tokens that the server takes, such as api://tickets",
    };
  return undefined;
}

/** What is wrong with the address of a server; undefined when nothing is. */
export function problemOfMcpAddress(url: string): { readonly found: string; readonly fix: string } | undefined {
  const fix = "write it as https://<full host name>/<path>";
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.protocol !== "https:") return { found: `${url} is no https address`, fix };
  const { username, password, port, search, hash } = parsed;
  if (username !== "" || password !== "") return { found: "the address holds a user or a password", fix };
  if (port !== "") return { found: `${url} names port ${port}, and egress is opened for 443 alone`, fix };
  if (search !== "" || hash !== "") return { found: `${url} has a query or a fragment`, fix };
  const written = /^https:\/\/([^/?#]*?)(?::443)?(?:[/?#]|$)/i.exec(url)?.[1] ?? "";
  if (!isHostName(written)) return { found: `${written} is not the full name of a host`, fix };
  return undefined;
}

/** Host of a server, in lower case: what the account and the firewall let pass. */
export function hostOfMcpServer({ url }: Pick<McpServer, "url">): string {
  return new URL(url).hostname;
}

/** @throws ConstructError ZTAI-CON-009 for a server that is not on an allow-list as it has to be: one exact host, by https. */
export function assertMcpServer(scope: Construct, server: McpServer): void {
  const problem = problemOfMcpServer(server);
  if (problem)
    throw new ConstructError("ZTAI-CON-009", scope, `MCP server ${server.name}: ${problem.found}`, problem.fix);
}
