import type { JsonObject } from "../../../common/json";
import { elsewhere, fail, pass, unknown } from "../../engine/outcome";
import { approvedTools, isApproved } from "../shared/ai-resources/approved-tools";
import { toolConnection, toolConnectionRule } from "../shared/ai-resources/tool-connection";
import { addressParts } from "../shared/ai-resources/url-host";

const account = (hosts: readonly string[], restricted = true): JsonObject => ({
  azurerm_cognitive_account: {
    a: { name: "aif-hr", kind: "AIServices", outbound_network_access_restricted: restricted, fqdns: [...hosts] },
  },
  azurerm_cognitive_account_project: {
    a: { name: "proj-hr", cognitive_account_id: "${azurerm_cognitive_account.a.id}" },
  },
});
const inProject = { parent_id: "${azurerm_cognitive_account_project.a.id}" };
const tickets = toolConnection({ target: "https://mcp.contoso.example/tickets" }, inProject);

/**
 * What a tool answers becomes part of the prompt, and what the agent sends it leaves the estate: only tools that somebody approved.
 * https://learn.microsoft.com/azure/foundry/agents/how-to/tools/governance
 */
export default toolConnectionRule(
  {
    id: "tool-allow-list",
    control: "ZTAI-AI-13",
    title: "Tool is not on the list of approved hosts",
    severity: "high",
    fix: "Approve the tool under mcpServers of the deployment file, or put its host on the account's list in fqdns; else remove the connection.",
    examples: {
      pass: { resource: { ...account(["mcp.contoso.example"]), azapi_resource: { a: tickets } } },
      fail: { resource: { ...account(["stchat.blob.core.windows.net"]), azapi_resource: { a: tickets } } },
    },
    edges: [
      {
        when: "the deployment file says which hosts are approved, whatever the account may call",
        given: {
          "//": { ztai: { allowedTools: ["MCP.contoso.example"] } },
          resource: {
            ...account(["mcp.contoso.example", "mcp.fabrikam.example"]),
            azapi_resource: {
              own: tickets,
              other: toolConnection({ target: "https://mcp.fabrikam.example/mcp" }, inProject),
              below: toolConnection({ target: "https://evil.mcp.contoso.example/mcp" }, inProject),
            },
          },
        },
        verdict: {
          "azapi_resource.own": "pass",
          "azapi_resource.other": "fail",
          "azapi_resource.below": "fail",
        },
      },
      {
        when: "the deployment file approved none",
        given: {
          "//": { ztai: { allowedTools: [] } },
          resource: { ...account(["mcp.contoso.example"]), azapi_resource: { a: tickets } },
        },
        verdict: "fail",
      },
      {
        when: "no list says which hosts are approved",
        given: {
          resource: {
            ...account(["mcp.contoso.example"], false),
            azapi_resource: { a: tickets, alone: toolConnection({ target: "https://mcp.contoso.example/mcp" }) },
          },
        },
        verdict: "unknown",
      },
      {
        when: "the list of the account has a domain, or is not known",
        given: {
          variable: { hosts: {} },
          resource: {
            azurerm_cognitive_account: {
              domain: { name: "aif-a", outbound_network_access_restricted: true, fqdns: ["*.contoso.example"] },
              open: { name: "aif-b", outbound_network_access_restricted: true, fqdns: "${var.hosts}" },
            },
            azapi_resource: {
              within: toolConnection(
                { target: "https://mcp.contoso.example/mcp" },
                { parent_id: "${azurerm_cognitive_account.domain.id}" },
              ),
              beside: toolConnection(
                { target: "https://mcp-contoso.example/mcp" },
                { parent_id: "${azurerm_cognitive_account.domain.id}" },
              ),
              open: toolConnection(
                { target: "https://mcp.contoso.example/mcp" },
                { parent_id: "${azurerm_cognitive_account.open.id}" },
              ),
            },
          },
        },
        verdict: {
          "azapi_resource.within": "pass",
          "azapi_resource.beside": "fail",
          "azapi_resource.open": "unknown",
        },
      },
    ],
  },
  (connection, graph) => {
    const target = connection.value("target");
    const host = addressParts(target)?.host;
    if (host === undefined)
      return target.state === "unknown" ? unknown(`target is unknown: ${target.reason}`) : fail("target names no host");
    const approved = approvedTools(connection, graph);
    if (approved.kind === "none") return elsewhere(`nothing in the input says whether ${host} is approved`);
    if (approved.kind === "unknown") return unknown(`which hosts are approved is unknown: ${approved.reason}`);
    return isApproved(host, approved.hosts) ? pass() : fail(`${host} is not approved by ${approved.by}`);
  },
);
