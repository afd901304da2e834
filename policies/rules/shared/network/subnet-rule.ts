import { fail, notApplicable, pass, unknown } from "../../../engine/outcome";
import type { Resource } from "../../../estate/resource";
import type { Check } from "../../../engine/rule";
import { text } from "../../../estate/value";
import { isGiven } from "../given";
import { gatewaySubnets } from "./public-entrance";
import { isReserved } from "./reserved-subnets";

type Kind = "security-group" | "firewall-route";

/** azurerm 5 takes them on the subnet too, as write-only arguments that a plan shows by their version alone. */
const own: Readonly<Record<Kind, string>> = {
  "security-group": "network_security_group_id_wo",
  "firewall-route": "route_table_id_wo",
};

/** Volumes of NetApp Files with basic network features take no security group. */
function isVolumes(subnet: Resource): boolean {
  return text(subnet.value("delegation.service_delegation.name"))?.toLowerCase() === "microsoft.netapp/volumes";
}

/** Asks of every subnet, but Azure's own, that it or a companion of `association` names what `kind` says. */
export function subnetHas(association: string, kind: Kind): Check {
  return (subnet, graph) => {
    const { found, uncertain } = graph.companions(subnet, association);
    const inline = [own[kind], `${own[kind]}_version`].map((path) => isGiven(subnet, path));
    if (found.length > 0 || inline.some(({ verdict }) => verdict === "pass")) return pass();
    const reserved = isReserved(subnet, kind);
    if (reserved === true) return notApplicable("Azure keeps this subnet for a service of its own");
    if (kind === "firewall-route" && gatewaySubnets(graph).has(subnet))
      return notApplicable("an application gateway in it must reach the internet directly");
    if (kind === "security-group" && isVolumes(subnet)) return notApplicable("volumes of NetApp Files take no group");
    const open = inline.find(({ verdict }) => verdict === "unknown");
    if (open) return open;
    if (uncertain) return unknown(uncertain);
    if (reserved !== false) return unknown(`the name is unknown: ${reserved.reason}`);
    return fail(`no ${association} names this subnet`);
  };
}
