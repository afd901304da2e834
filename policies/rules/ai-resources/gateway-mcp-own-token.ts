import type { PolicyElement } from "../../estate/gateway-policy/policy-element";
import { mcpRule } from "../shared/gateway/mcp-rule";

/** What takes the caller's token out of the request, or puts the gateway's own in its place. */
function replacesToken({ name, attributes }: PolicyElement): boolean {
  if (name === "authentication-managed-identity") return !attributes.has("output-token-variable-name");
  if (name !== "set-header" || attributes.get("name")?.toLowerCase() !== "authorization") return false;
  return ["delete", "override", undefined].includes(attributes.get("exists-action"));
}

/**
 * A token that was made for the gateway, handed on, lets the server act as its caller elsewhere, and lets the caller go there past the gateway.
 * https://modelcontextprotocol.io/specification/2025-06-18/basic/security_best_practices#token-passthrough
 */
export default mcpRule(
  {
    id: "gateway-mcp-own-token",
    control: "ZTAI-AI-13",
    title: "Gateway hands its caller's token on to an MCP server",
    severity: "high",
    fix: "Delete the header Authorization, and sign in by authentication-managed-identity to the audience of the server.",
  },
  {
    wanted: () => replacesToken,
    otherwise: "takes the caller's token out of the request",
    done: '<authentication-managed-identity resource="api://tickets" />',
    undone: '<authentication-managed-identity resource="api://tickets" output-token-variable-name="unused" />',
  },
);
