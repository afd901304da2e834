import type { McpConnectionProps } from "../../../constructs/agents/mcp-connection";
import { McpConnection } from "../../../constructs/agents/mcp-connection";
import { synthStack } from "../../helpers/synth-stack";
import { foundryWorkload } from "../ai/ai-fixture";

const tickets = { name: "tickets", url: "https://mcp.contoso.example/tickets" } as const;

function connection(props: Partial<McpConnectionProps> = {}) {
  const { stack, foundry } = foundryWorkload();
  const project = foundry.addProject("hr");
  new McpConnection(stack, "Tickets", {
    account: foundry,
    project,
    ...tickets,
    signIn: "agent",
    audience: "api://tickets",
    ...props,
  });
  return synthStack(stack).only("azapi_resource");
}

describe("McpConnection", () => {
  test("leads one project to one server, as the agent itself", () => {
    expect(connection()).toMatchObject({
      type: "Microsoft.CognitiveServices/accounts/projects/connections@2025-10-01-preview",
      name: "tickets",
      parent_id: expect.stringMatching(/^\${azurerm_cognitive_account_project\.[\w-]+\.id}$/),
      schema_validation_enabled: false,
      body: {
        properties: {
          category: "RemoteTool",
          target: tickets.url,
          authType: "AgenticIdentityToken",
          audience: "api://tickets",
          isSharedToAll: false,
          metadata: { type: "custom_MCP" },
        },
      },
    });
  });

  test("is checked by azapi where it says nothing that azapi does not know", () => {
    const anonymous = connection({ signIn: "none", audience: undefined });
    expect(anonymous).toMatchObject({ body: { properties: { authType: "None" } } });
    expect(anonymous).not.toHaveProperty("schema_validation_enabled");
  });

  test("keeps no secret", () => {
    expect(connection()).not.toHaveProperty("sensitive_body");
    expect(JSON.stringify(connection())).not.toContain("credentials");
  });

  test("waits for the change of the account before it", () => {
    expect(connection()["depends_on"]).toEqual([expect.stringMatching(/^azurerm_private_endpoint\./)]);
  });

  test.each([
    [
      { url: "https://*.contoso.example" },
      "stack/Tickets: MCP server tickets: url https://*.contoso.example leads to *.contoso.example, which is not the full name of a host; write it as https://<full host name>/<path> [ZTAI-CON-009]",
    ],
    [{ url: "http://mcp.contoso.example" }, "url http://mcp.contoso.example is no https address"],
    [{ url: "https://me:secret@mcp.contoso.example" }, "MCP server tickets: url holds a user or a password"],
  ])("refuses %j", (props, message) => {
    expect(() => connection(props)).toThrow(message);
  });
});
