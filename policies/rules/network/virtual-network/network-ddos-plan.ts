import { notApplicable, unknown } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { is, meets } from "../../shared/require";

/** A plan that is named and not enabled costs the same and protects nothing. */
export default rule({
  id: "network-ddos-plan",
  control: "ZTAI-NW-13",
  title: "DDoS protection plan is named but switched off",
  severity: "low",
  covers: ["kics:b4cc2c52-34a6-4b43-b57c-4bdeb4514a5a", "cnspec:mondoo-azure-security-network-ddos-protection-enabled"],
  on: ["azurerm_virtual_network"],
  check: (network) => {
    const plans = network.blocks("ddos_protection_plan");
    if (plans.state === "unknown") return unknown(plans.reason);
    if (plans.blocks.length === 0) return notApplicable("it names no plan; public addresses are judged one by one");
    return meets(network, is("ddos_protection_plan.enable", true));
  },
  fix: "Set ddos_protection_plan.enable to true.",
  examples: {
    pass: { resource: { azurerm_virtual_network: { a: { ddos_protection_plan: { id: "plan", enable: true } } } } },
    fail: { resource: { azurerm_virtual_network: { a: { ddos_protection_plan: { id: "plan", enable: false } } } } },
  },
});
