import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { GatewayOperation } from "./gateway-api";
import { gatewayApi, logCalls } from "./gateway-api";
import type { GatewayConsumer } from "./gateway-consumer";
import { assertPartOfPath } from "./part-of-path";

/** Arguments of {@link McpRoute}. */
export interface McpRouteProps {
  /** Who may call the server by this route, and no other. */
  readonly consumer: GatewayConsumer;
  /** Name of the server: last part of the path. Lower-case letters, digits and single hyphens. */
  readonly server: string;
  /** Policy of its API, as XML: who may call which tools. */
  readonly policy: string;
  /** What must exist before the policy that names it. @default - nothing */
  readonly dependsOn?: ITerraformDependable[];
}

/**
 * What a client of MCP does at the one address of a server: sends a message, listens, ends its session.
 * https://modelcontextprotocol.io/specification/2025-06-18/basic/transports#streamable-http
 */
const operations = {
  send: { method: "POST", path: "/", title: "Send a message" },
  listen: { method: "GET", path: "/", title: "Listen to the server" },
  end: { method: "DELETE", path: "/", title: "End the session" },
} as const satisfies Record<string, GatewayOperation>;

/**
 * The way of one consumer to one MCP server: an API whose policy reads each message, since API Management's own kind of API for MCP knows
 * no tool of a server that stands elsewhere, and has no stable version (docs/decisions/0022-gateway-policies.md). Each call is in the log.
 * Implements ZTAI-AI-13, ZTAI-AP-03, ZTAI-VS-12.
 */
export class McpRoute extends Construct {
  /** Path below the gateway's host. */
  readonly path: string;

  /** @throws ConstructError ZTAI-CON-020 for a name that does not fit a path. */
  constructor(scope: Construct, id: string, { consumer, server, policy, dependsOn }: McpRouteProps) {
    super(scope, id);
    assertPartOfPath(this, "server", server, 28);
    const { gateway, productId } = consumer;
    this.path = `${consumer.name}/mcp/${server}`;
    const api = gatewayApi(this, {
      gateway,
      productId,
      // No name has two hyphens in a row, so that no two routes are called the same.
      name: `${consumer.name}--${server}`,
      title: `MCP server ${server} for ${consumer.name}`,
      path: this.path,
      policy,
      operations,
      dependsOn,
    });
    logCalls(this, "CallLog", gateway, api);
  }
}
