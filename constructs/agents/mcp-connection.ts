import { Construct } from "constructs";
import type { FoundryAccount } from "../ai/foundry-account";
import type { FoundryProject } from "../ai/foundry-project";
import { AzapiResource } from "../core/azapi-resource";
import type { McpServer, McpSignIn } from "./mcp-server";
import { assertMcpServer } from "./mcp-server";

/** Arguments of {@link McpConnection}. */
export interface McpConnectionProps extends McpServer {
  readonly account: FoundryAccount;
  /** Project of the account whose agents may use the server; no other project sees it. */
  readonly project: Pick<FoundryProject, "projectId">;
}

/** How a connection says who signs in: https://learn.microsoft.com/azure/foundry/agents/concepts/agent-identity */
const authTypes: Readonly<Record<McpSignIn, string>> = { agent: "AgenticIdentityToken", none: "None" };

/**
 * A server of the Model Context Protocol that the agents of one project may use, by its name. Its host has to be among the account's
 * `outboundHosts` and the network's egress. Implements ZTAI-AI-13, ZTAI-AI-18, ZTAI-ID-02.
 */
export class McpConnection extends Construct {
  /** Name by which agent definitions name it, as a reference. */
  readonly connectionName: string;

  /** @throws ConstructError ZTAI-CON-009 for a server without an exact host by https, or without an audience. */
  constructor(scope: Construct, id: string, props: McpConnectionProps) {
    super(scope, id);
    const { account, project, name, url, signIn, audience } = props;
    assertMcpServer(this, props);
    const connection = new AzapiResource(this, "Resource", {
      type: "Microsoft.CognitiveServices/accounts/projects/connections",
      preview: true,
      // The types in azapi 2.8 know of no agent that signs in.
      knownToProvider: signIn === "none",
      name,
      parentId: project.projectId,
      body: {
        properties: {
          category: "RemoteTool",
          target: url,
          authType: authTypes[signIn],
          ...(audience !== undefined && { audience }),
          isSharedToAll: false,
          metadata: { type: "custom_MCP" },
        },
      },
    });
    account.order.add("connection", connection);
    this.connectionName = connection.getStringAttribute("name");
  }
}
