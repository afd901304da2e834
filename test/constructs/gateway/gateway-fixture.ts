import type { AiGatewayProps } from "../../../constructs/gateway/ai-gateway";
import { AiGateway } from "../../../constructs/gateway/ai-gateway";
import { workload } from "../data/workload-fixture";

export const subnet =
  "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-a/providers/Microsoft.Network/virtualNetworks/vnet-a/subnets/snet-gateway";

export const hub =
  "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub";

/** A landing zone with a gateway. */
export function gatewayWorkload(props: Partial<AiGatewayProps> = {}) {
  const made = workload();
  const gateway = new AiGateway(made.stack, "Gateway", {
    landingZone: made.landingZone,
    tier: "StandardV2",
    units: 1,
    publisher: { name: "Contoso AI", email: "ai-platform@contoso.example" },
    subnetId: subnet,
    resolvedFrom: { hub },
    ...props,
  });
  return { ...made, gateway };
}
