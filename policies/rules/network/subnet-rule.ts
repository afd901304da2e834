import { fail, notApplicable, pass, unknown } from "../../engine/outcome";
import type { Check } from "../../engine/rule";
import { isReserved } from "./reserved-subnets";

/** Asks of every subnet, but Azure's own, that a companion of `association` names it. */
export function subnetHas(association: string, kind: "security-group" | "firewall-route"): Check {
  return (subnet, graph) => {
    const { found, uncertain } = graph.companions(subnet, association);
    if (found.length > 0) return pass();
    const reserved = isReserved(subnet, kind);
    if (reserved === true) return notApplicable("Azure keeps this subnet for a service of its own");
    if (uncertain) return unknown(uncertain);
    if (reserved !== false) return unknown(`the name is unknown: ${reserved.reason}`);
    return fail(`no ${association} names this subnet`);
  };
}
