import { MonitorPrivateLinkScopedService } from "@cdktf/provider-azurerm/lib/monitor-private-link-scoped-service";
import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { expectArmId } from "../core/arm-id";
import { privateLinkScopeType } from "./monitor-private-link-scope";

/** An Azure Monitor private link scope that exists elsewhere. */
export interface TelemetryScope {
  /** ARM id of the scope, as text. */
  readonly id: string;
  /** azurerm provider of the scope's subscription. @default - the stack's own */
  readonly provider?: TerraformProvider;
}

/** What joins a scope. */
export interface ScopedResource {
  /** Name in the scope. */
  readonly name: string;
  /** ARM id of a workspace or an Application Insights resource. */
  readonly id: string;
}

/**
 * Lets a resource be reached through an existing scope. Implements ZTAI-VS-11.
 *
 * @throws ZtaiError ZTAI-CON-007 when the id of the scope is none.
 */
export function joinPrivateLinkScope(owner: Construct, scope: TelemetryScope, resource: ScopedResource): void {
  const { resourceGroupName, names } = expectArmId(scope.id, privateLinkScopeType);
  new MonitorPrivateLinkScopedService(owner, "ScopedService", {
    name: resource.name,
    resourceGroupName,
    scopeName: names.join("/"),
    linkedResourceId: resource.id,
    provider: scope.provider,
  });
}
