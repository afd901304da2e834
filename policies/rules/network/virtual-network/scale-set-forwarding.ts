import { all, pass, unknown, type Outcome } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import type { Block } from "../../../estate/block";
import type { Resource } from "../../../estate/resource";
import { everyBlock } from "../../shared/judge";
import { is, isSet, meets, orAbsent } from "../../shared/require";

/** Blocks of each type that are its cards, the switch in them, and the pools of load balancers below them. */
const cards: Readonly<Record<string, { readonly card: string; readonly forwards: string; readonly pools: string }>> = {
  azurerm_virtual_machine_scale_set: {
    card: "network_profile",
    forwards: "ip_forwarding",
    pools: "load_balancer_backend_address_pool_ids",
  },
};
const current = {
  card: "network_interface",
  forwards: "enable_ip_forwarding",
  pools: "load_balancer_backend_address_pool_ids",
} as const;

/** Appliances of a set are reached through their load balancer; whether routes lead there, its address says. */
function isAppliance(card: Block, pools: string): Outcome {
  const configurations = card.blocks("ip_configuration");
  if (configurations.state === "unknown") return unknown(configurations.reason);
  const balanced = configurations.blocks.some((one) => meets(one, isSet(pools)).verdict !== "fail");
  return balanced ? unknown("a load balancer stands before it, and routes may lead there") : pass();
}

function forwardsNothing(set: Resource): Outcome {
  const { card, forwards, pools } = cards[set.type] ?? current;
  return everyBlock(set, card, (block) => {
    const own = meets(block, orAbsent(is(forwards, false)));
    if (own.verdict !== "fail") return own;
    const appliance = isAppliance(block, pools);
    return appliance.verdict === "unknown" ? appliance : all([own]);
  });
}

/** Machines that forward what is not their own join networks past their firewall. */
export default rule({
  id: "scale-set-forwarding",
  control: "ZTAI-NW-06",
  title: "Machines of a scale set forward traffic of others",
  severity: "low",
  on: [
    "azurerm_linux_virtual_machine_scale_set",
    "azurerm_orchestrated_virtual_machine_scale_set",
    "azurerm_virtual_machine_scale_set",
    "azurerm_windows_virtual_machine_scale_set",
  ],
  check: forwardsNothing,
  fix: "Leave IP forwarding off on everything that is not an appliance which routes lead to.",
  examples: {
    pass: {
      resource: {
        azurerm_linux_virtual_machine_scale_set: { a: { network_interface: [{ name: "in", primary: true }] } },
      },
    },
    fail: {
      resource: {
        azurerm_linux_virtual_machine_scale_set: {
          a: { network_interface: [{ name: "in", primary: true, enable_ip_forwarding: true }] },
        },
      },
    },
  },
  edges: [
    {
      when: "appliances stand behind a load balancer",
      given: {
        resource: {
          azurerm_linux_virtual_machine_scale_set: {
            a: {
              network_interface: [
                {
                  enable_ip_forwarding: true,
                  ip_configuration: [{ name: "in", load_balancer_backend_address_pool_ids: ["/lb/pools/nva"] }],
                },
              ],
            },
          },
        },
      },
      verdict: "unknown",
    },
    {
      when: "the older type spells it in another way",
      given: {
        resource: {
          azurerm_virtual_machine_scale_set: { a: { network_profile: [{ name: "in", ip_forwarding: true }] } },
        },
      },
      verdict: "fail",
    },
  ],
});
