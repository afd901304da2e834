import type { JsonObject } from "../../../../common/json";
import { fail, pass, unknown, type Outcome } from "../../../engine/outcome";
import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import type { Presence } from "../presence-rule";
import { servesModels } from "./ai-apis";

function isModelApi(api: Resource, graph: Graph): Outcome {
  const serves = servesModels(api, graph);
  if (serves.state === "yes") return pass();
  return serves.state === "unknown" ? unknown(`${api.address}: ${serves.reason}`) : fail("it serves no model");
}

const good: JsonObject = {
  azurerm_api_management: { g: { name: "apim-ai", resource_group_name: "rg-ai", virtual_network_type: "Internal" } },
  azurerm_api_management_api: {
    a: { name: "openai", path: "openai", resource_group_name: "rg-ai", api_management_name: "apim-ai" },
  },
};

/** An API of a gateway that stands before models. */
export const modelGateway: Omit<Presence, "what"> = {
  types: ["azurerm_api_management_api"],
  isIt: isModelApi,
  good,
};
