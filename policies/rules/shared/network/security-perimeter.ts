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

/** A service whose own settings let everybody in. */
interface OpenService {
  readonly type: string;
  readonly given: JsonObject;
  /** A reference to its id. */
  readonly id: string;
}

/** A vault that is open, for examples. */
export const openVault: OpenService = {
  type: "azurerm_key_vault",
  given: { name: "kv" },
  id: "${azurerm_key_vault.a.id}",
};

/** A storage account that is open, for examples. */
export const openAccount: OpenService = {
  type: "azurerm_storage_account",
  given: { name: "st" },
  id: "${azurerm_storage_account.a.id}",
};

/** A namespace that is open, for examples. */
export const openNamespace: OpenService = {
  type: "azurerm_eventhub_namespace",
  given: { name: "evhns" },
  id: "${azurerm_eventhub_namespace.a.id}",
};

function associated(service: OpenService, mode: string, suffix = ""): TerraformJson {
  return {
    variable: { any: {} },
    resource: {
      [service.type]: { a: service.given },
      [association]: {
        p: {
          name: "p",
          network_security_perimeter_profile_id: "x",
          resource_id: `${service.id}${suffix}`,
          access_mode: mode,
        },
      },
    },
  };
}

/** What a rule says of an open service in a perimeter. @param inside its verdict where the perimeter is enforced */
export function perimeterEdges(service: OpenService, inside: Verdict = "pass"): readonly Edge[] {
  return [
    {
      when: "an enforced security perimeter decides who connects, whatever the service says",
      given: associated(service, "Enforced"),
      verdict: inside,
    },
    {
      when: "in a perimeter that is learning the service lets in whom it let in before",
      given: associated(service, "Learning"),
      verdict: "fail",
    },
    {
      when: "the association is of another service, whose id begins alike",
      given: associated(service, "Enforced", "2"),
      verdict: "fail",
    },
    {
      when: "whether the perimeter is enforced is not known",
      given: associated(service, "${var.any}"),
      verdict: "unknown",
    },
  ];
}
