import type { JsonObject } from "../../../../common/json";
import type { Edge, TerraformJson } from "../../../engine/rule";
import { any, unknown, type Outcome, type Verdict } from "../../../engine/outcome";
import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { isOneOf, meets } from "../require";

const association = "azurerm_network_security_perimeter_association";

/**
 * A network security perimeter decides by itself who connects to a service: whatever the service says of public access, only
 * members of the perimeter and what its access rules name get in. In learning mode the service decides as before, and what
 * its own settings let in gets in.
 * https://learn.microsoft.com/azure/private-link/network-security-perimeter-transition
 */
export function isInPerimeter(service: Resource, graph: Graph): Outcome {
  const { found, uncertain } = graph.companions(service, association);
  const own = found.filter(({ suffix }) => suffix === "");
  const enforced = own.map(({ resource }) => meets(resource, isOneOf("access_mode", ["Enforced"])));
  const open = uncertain === undefined ? [] : [unknown(uncertain)];
  return any([...enforced, ...open], "it is in no enforced network security perimeter");
}

/** The verdict, or that the perimeter decides instead where the service is in an enforced one. */
export function unlessInPerimeter(verdict: Outcome, service: Resource, graph: Graph): Outcome {
  if (verdict.verdict === "pass" || verdict.verdict === "not-applicable") return verdict;
  const inside = isInPerimeter(service, graph);
  return inside.verdict === "fail" ? verdict : inside;
}

function associated(type: string, given: JsonObject, mode: string, suffix = ""): TerraformJson {
  return {
    variable: { any: {} },
    resource: {
      [type]: { a: given },
      [association]: {
        p: {
          name: "p",
          network_security_perimeter_profile_id: "x",
          resource_id: `\${${type}.a.id}${suffix}`,
          access_mode: mode,
        },
      },
    },
  };
}

/** What a rule says of an open service in a perimeter. @param inside its verdict where the perimeter is enforced */
export function perimeterEdges(type: string, given: JsonObject, inside: Verdict = "pass"): readonly Edge[] {
  return [
    {
      when: "an enforced security perimeter decides who connects, whatever the service says",
      given: associated(type, given, "Enforced"),
      verdict: inside,
    },
    {
      when: "in a perimeter that is learning the service lets in whom it let in before",
      given: associated(type, given, "Learning"),
      verdict: "fail",
    },
    {
      when: "the association is of another service, whose id begins alike",
      given: associated(type, given, "Enforced", "2"),
      verdict: "fail",
    },
    {
      when: "whether the perimeter is enforced is not known",
      given: associated(type, given, "${var.any}"),
      verdict: "unknown",
    },
  ];
}
