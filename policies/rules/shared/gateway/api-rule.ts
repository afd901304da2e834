import type { PolicyElement } from "../../../estate/gateway-policy/policy-element";
import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { fail, notApplicable, pass, unknown, type Outcome } from "../../../engine/outcome";
import { rule, type Rule } from "../../../engine/rule";
import { servesModels } from "./ai-apis";
import type { Serves } from "./model-address";
import { presenceWhere, type WantedIn } from "./gateway-apis";
import { modelApiEdges } from "./model-api-edges";
import { modelApiExample } from "./model-api-example";
import type { Wanted } from "./presence";

/** What every request to an API that serves models must meet in the inbound section. */
export interface NeededPolicy {
  readonly wanted: WantedIn;
  /** Completes "no policy …". */
  readonly otherwise: string;
  /** An element that meets the need, as the good example and the edges have it. */
  readonly done: string;
  /** What the bad example has instead. */
  readonly undone: string;
}

/** A rule that asks of every model API that a policy applies to every request, at whatever scope it is set. */
export function modelApiRule(
  definition: Omit<Rule, "on" | "check" | "examples" | "edges">,
  { wanted, otherwise, done, undone }: NeededPolicy,
): Rule {
  return rule({
    ...definition,
    on: ["azurerm_api_management_api"],
    check: checkOfApis(servesModels, "it serves a model", wanted, otherwise),
    examples: { pass: modelApiExample(done), fail: modelApiExample(undone) },
    edges: modelApiEdges(done),
  });
}

/**
 * What a rule asks of the APIs that serve something, and of no other.
 *
 * @param what completes "nothing says that …"
 * @param otherwise completes "no policy …"
 */
export function checkOfApis(
  servesIt: (api: Resource, graph: Graph) => Serves,
  what: string,
  wanted: WantedIn,
  otherwise: string,
): Rule["check"] {
  return (api, graph) => {
    const serves = servesIt(api, graph);
    if (serves.state === "no") return notApplicable(`nothing says that ${what}`);
    if (serves.state === "unknown") return unknown(`whether ${what} is unknown: ${serves.reason}`);
    return inboundOutcome(api, graph, wanted, otherwise);
  };
}

/**
 * Whether every request to an API meets what is wanted in the inbound section.
 *
 * @param otherwise completes "no policy …"
 */
export function inboundOutcome(api: Resource, graph: Graph, wanted: WantedIn, otherwise: string): Outcome {
  switch (presenceWhere(api, graph, "inbound", wanted)) {
    case "always":
      return pass();
    case "answered":
      return notApplicable("the gateway answers every request itself");
    case "sometimes":
      return unknown(`a policy ${otherwise} only for some requests`);
    case "unknown":
      return unknown("a policy of the API, its products or its gateway is not known");
    case "never":
      return fail(`no policy ${otherwise}, at no scope`);
  }
}

/** Wants elements by name, whatever else stands in the section. */
export function anyVerdict(...names: readonly string[]): WantedIn {
  return () => elementsNamed(...names);
}

/** Recognises elements by name. */
export function elementsNamed(...names: readonly string[]): Wanted {
  return ({ name }: PolicyElement) => names.includes(name);
}
