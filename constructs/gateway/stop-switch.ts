import { ApiManagementNamedValue } from "@cdktf/provider-azurerm/lib/api-management-named-value";
import { Construct } from "constructs";
import type { IAiGateway } from "./gateway-reference";

/** Arguments of {@link StopSwitch}. */
export interface StopSwitchProps {
  readonly gateway: IAiGateway;
  /** What policies call it: `{{name}}`. */
  readonly name: string;
  /** Whether the policies that read it answer 503. */
  readonly stopped: boolean;
}

/**
 * A switch that policies read with each request: `off` lets requests pass, `on` stops them. People flip it at the gateway itself when there is no
 * time for a run of Terraform; the next run sets it as the file says. It is a word, no secret. Implements ZTAI-AI-10.
 * https://learn.microsoft.com/azure/api-management/api-management-howto-properties
 */
export class StopSwitch extends Construct {
  /** The named value, to wait for. */
  readonly resource: ApiManagementNamedValue;

  constructor(scope: Construct, id: string, { gateway, name, stopped }: StopSwitchProps) {
    super(scope, id);
    this.resource = new ApiManagementNamedValue(this, "Resource", {
      name,
      displayName: name,
      apiManagementName: gateway.gatewayName,
      resourceGroupName: gateway.resourceGroupName,
      value: stopped ? "on" : "off",
      tags: ["kill-switch"],
      dependsOn: [...gateway.settled],
    });
  }
}
