import { gatewayPlacement } from "../../constructs/gateway/gateway-tier";
import type { SubnetRole, SubnetSelection } from "../../constructs/network/subnet-roles";
import { subnetRoles } from "../../constructs/network/subnet-roles";
import type { AiGatewayWorkload } from "../deployment";

type Placed = Pick<Partial<AiGatewayWorkload>, "tier" | "networking">;

/** Kind of the subnet that a gateway has to itself, as its tier and networking say. Of a tier that cannot be so, that is reported. */
export function gatewaySubnetRole({ tier = "StandardV2", networking }: Placed): SubnetRole {
  return gatewayPlacement(tier, networking)?.subnet ?? "gateway";
}

/** Subnets of a gateway: its own, and that of the private endpoints of what it calls. */
export function subnetsOfGateway(workload: Placed): SubnetSelection {
  const role = gatewaySubnetRole(workload);
  return { [role]: subnetRoles[role].defaultPrefix, privateEndpoints: 27 };
}
