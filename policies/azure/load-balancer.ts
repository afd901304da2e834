import type { Json } from "../../common/json";
import { blocksOf, same } from "./body";
import { inGroup, noBody, noDefault, withoutDefault, type Card } from "./card";

const inline = noBody("ARM keeps rules and pools inside the load balancer");

/** The name that an id ends with. */
const lastSegment = (id: Json): Json => (typeof id === "string" ? (id.split("/").at(-1) ?? id) : id);

/** Load balancers. */
export const loadBalancer: readonly Card[] = [
  {
    azurerm: "azurerm_lb",
    arm: "Microsoft.Network/loadBalancers",
    id: inGroup,
    arguments: {
      frontend_ip_configuration: {
        default: noDefault,
        body: blocksOf("frontendIPConfigurations", {
          name: "name",
          "properties.privateIPAddress": "private_ip_address",
          "properties.publicIPAddress.id": "public_ip_address_id",
          "properties.publicIPPrefix.id": "public_ip_prefix_id",
        }),
      },
      ...withoutDefault(
        "frontend_ip_configuration.name",
        "frontend_ip_configuration.public_ip_address_id",
        "frontend_ip_configuration.public_ip_prefix_id",
      ),
    },
  },
  {
    azurerm: ["azurerm_lb_nat_pool", "azurerm_lb_rule"],
    arguments: {
      backend_port: { default: noDefault, body: inline },
      frontend_ip_configuration_name: { default: noDefault, body: inline },
    },
    links: ["loadbalancer_id"],
  },
  {
    azurerm: "azurerm_lb_nat_rule",
    arm: "Microsoft.Network/loadBalancers/inboundNatRules",
    parent: "loadbalancer_id",
    arguments: {
      backend_port: { default: noDefault, body: same("backendPort") },
      frontend_ip_configuration_name: { default: noDefault, body: same("frontendIPConfiguration.id", lastSegment) },
    },
    links: ["loadbalancer_id"],
  },
];
