import { ApiManagementBackend } from "@cdktf/provider-azurerm/lib/api-management-backend";
import { Construct } from "constructs";
import { ConstructError } from "../core/errors";
import type { IAiGateway } from "./gateway-reference";

/** Arguments of {@link McpBackend}. */
export interface McpBackendProps {
  readonly gateway: IAiGateway;
  /** Name in the gateway's policies, such as `mcp-tickets`. */
  readonly name: string;
  /** Address of the server, by https. The policy of each route sets its path. */
  readonly url: string;
}

/**
 * Host of an MCP server, as the gateway calls it: over TLS with a certificate that is checked, and without a key. The policies sign in
 * with the gateway's identity. Implements ZTAI-AI-13, ZTAI-NW-15.
 */
export class McpBackend extends Construct {
  readonly name: string;

  /** @throws ConstructError ZTAI-CON-020 for an address that is not https. */
  constructor(scope: Construct, id: string, { gateway, name, url }: McpBackendProps) {
    super(scope, id);
    const address = URL.canParse(url) ? new URL(url) : undefined;
    if (address?.protocol !== "https:") {
      throw new ConstructError("ZTAI-CON-020", this, `${name} is at ${url}`, "give an https address");
    }
    this.name = name;
    new ApiManagementBackend(this, "Resource", {
      name,
      apiManagementName: gateway.gatewayName,
      resourceGroupName: gateway.resourceGroupName,
      protocol: "http",
      url: address.origin,
      tls: { validateCertificateChain: true, validateCertificateName: true },
      dependsOn: [...gateway.settled],
    });
  }
}
