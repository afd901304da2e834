import type { JsonObject } from "../../../../common/json";
import { notApplicable, unknown, type Outcome } from "../../../engine/outcome";
import { rule, type Edge, type Rule } from "../../../engine/rule";
import { blockOf } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { text } from "../../../estate/value";
import { inboundOutcome } from "./api-rule";
import type { WantedIn } from "./gateway-apis";
import { policyText } from "./policy-example";

/** What every request to some operations of an API must meet in the inbound section. */
export interface NeededByOperation {
  /** The operations it is about, by their address below the API. */
  readonly address: RegExp;
  /** Completes "it is no operation that …". */
  readonly about: string;
  readonly wanted: WantedIn;
  /** Completes "no policy …". */
  readonly otherwise: string;
  /** Elements that meet the need, and such that do not, for the examples. */
  readonly done: string;
  readonly undone: string;
  /** Address of the operation in the examples. */
  readonly example: string;
}

/** A rule about the policies before operations that models keep something for, or act by. */
export function operationRule(
  definition: Omit<Rule, "on" | "check" | "examples" | "edges">,
  needed: NeededByOperation,
): Rule {
  const { address, about, wanted, otherwise, done, undone } = needed;
  return rule({
    ...definition,
    on: ["azurerm_api_management_api_operation"],
    check: (operation, graph): Outcome => {
      const asked = operation.value("url_template");
      if (asked.state === "unknown") return unknown(`url_template is unknown: ${asked.reason}`);
      if (!address.test(text(asked) ?? "")) return notApplicable(`it is no operation that ${about}`);
      const api: Resource | undefined = blockOf(graph.namedTarget(operation, "api_name"));
      if (!api) return unknown("its API is not in the input");
      return inboundOutcome(api, graph, wanted, otherwise);
    },
    examples: { pass: { resource: estate(needed, done) }, fail: { resource: estate(needed, undone) } },
    edges: edgesOf(needed),
  });
}

function edgesOf(needed: NeededByOperation): readonly Edge[] {
  const { done, undone } = needed;
  const ofOperation = (inbound: string): JsonObject => ({
    azurerm_api_management_api_operation_policy: {
      a: {
        ...within,
        operation_id: "create",
        api_name: "${azurerm_api_management_api.a.name}",
        xml_content: policyText(inbound),
      },
    },
  });
  return [
    {
      when: "the operation is another one",
      given: { resource: estate({ ...needed, example: "/v1/embeddings" }, undone) },
      verdict: "not-applicable",
    },
    {
      when: "a policy of the operation drops what the API has",
      given: { resource: { ...estate(needed, done), ...ofOperation("") } },
      verdict: "unknown",
    },
    {
      when: "the policy is not known",
      given: { resource: estate(needed, "${var.policy}") },
      verdict: "unknown",
    },
  ];
}

const within = { resource_group_name: "rg-ai", api_management_name: "${azurerm_api_management.g.name}" };

function estate({ example }: NeededByOperation, inbound: string): JsonObject {
  const api_name = "${azurerm_api_management_api.a.name}";
  return {
    azurerm_api_management: { g: { name: "apim-ai", resource_group_name: "rg-ai", virtual_network_type: "Internal" } },
    azurerm_api_management_api: { a: { name: "openai", path: "openai", ...within } },
    azurerm_api_management_api_operation: {
      a: { ...within, operation_id: "create", api_name, display_name: "Create", method: "POST", url_template: example },
    },
    azurerm_api_management_api_policy: {
      a: { ...within, api_name, xml_content: policyText(`<base />${inbound}`) },
    },
  };
}
