import { NetworkDdosProtectionPlan } from "@cdktf/provider-azurerm/lib/network-ddos-protection-plan";
import { Construct } from "constructs";
import type { LandingZone } from "../core/landing-zone";

/** Arguments of {@link DdosPlan}. */
export interface DdosPlanProps {
  readonly landingZone: LandingZone;
}

/**
 * DDoS protection plan: tuned to the traffic of each public address in the networks that name it, with alerts and reports, at a fixed
 * price by the month that covers 100 addresses of a whole tenant. Implements ZTAI-NW-13.
 * https://learn.microsoft.com/azure/ddos-protection/ddos-protection-overview
 */
export class DdosPlan extends Construct {
  /** ARM id of the plan, as a reference that carries the order of creation. */
  readonly planId: string;
  /** ARM id of the plan, computed: for the networks of other stacks. */
  readonly armId: string;

  constructor(scope: Construct, id: string, { landingZone }: DdosPlanProps) {
    super(scope, id);
    const placement = landingZone.place("ddosProtectionPlan");
    this.planId = new NetworkDdosProtectionPlan(this, "Resource", placement).id;
    this.armId = landingZone.armId("Microsoft.Network/ddosProtectionPlans", placement.name);
  }
}
