import { oncePer } from "../../../../common/kept";
import type { Graph } from "../../../estate/graph";
import { text } from "../../../estate/value";

/** The Defender plans that the input sets to Standard, as Azure names them. */
export const standardPlans = oncePer((graph: Graph): ReadonlySet<string> => {
  const plans = graph.all("azurerm_security_center_subscription_pricing");
  const standard = plans.filter((plan) => text(plan.value("tier")) === "Standard");
  return new Set(standard.flatMap((plan) => text(plan.value("resource_type")) ?? []));
});
