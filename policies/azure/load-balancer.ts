import type { Json } from "../../common/json";
import { blocksOf, lastOf, same, type Members } from "./body";
import { inGroup, noBody, noDefault, withoutDefault, type Card } from "./card";

const inline = noBody("ARM keeps rules and pools inside the load balancer");

/** A rule within the body of its load balancer. */
const rule: Members = {
  name: "name",
  "properties.backendPort": "backend_port",
  "properties.frontendIPConfiguration.id": lastOf("frontend_ip_configuration_name"),
};

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
      // azurerm keeps rules beside the load balancer, and only ARM within it.
      inbound_nat_pools: { default: noDefault, body: blocksOf("inboundNatPools", rule) },
      inbound_nat_rules: { default: noDefault, body: blocksOf("inboundNatRules", rule) },
      load_balancing_rules: { default: noDefault, body: blocksOf("loadBalancingRules", rule) },
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
