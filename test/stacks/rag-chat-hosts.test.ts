import { ragChatHosts } from "../../stacks/rag-chat-hosts";
import { loadDeployment } from "../../blueprints/deployment";
import { stackPropsOf } from "../../blueprints/estate-of-deployment";
import { synthEstate } from "../helpers/synth-example";

test("the hosts behind private endpoints are those of the services that the workload's stack makes", () => {
  const deployment = loadDeployment("blueprints/rag-chat/ztai.example.yaml", { today: "2026-11-20", env: {} });
  const app = synthEstate(deployment).stacks["prod-hr-assistant-app"];
  const nameOf = (type: string) => String(app?.only(type)["name"]);
  const [workload] = deployment.workloads;
  if (!workload) throw new Error("the example has a workload");
  const { estate } = stackPropsOf(deployment, { ...workload, workload: workload.name });
  const foundry = nameOf("azurerm_cognitive_account");
  expect(ragChatHosts(estate, workload.name)).toEqual([
    `${nameOf("azurerm_key_vault")}.vault.azure.net`,
    `${nameOf("azurerm_storage_account")}.blob.core.windows.net`,
    `${nameOf("azurerm_search_service")}.search.windows.net`,
    `${foundry}.cognitiveservices.azure.com`,
    `${foundry}.openai.azure.com`,
    `${foundry}.services.ai.azure.com`,
    `${nameOf("azurerm_cosmosdb_account")}.documents.azure.com`,
    `${nameOf("azurerm_cosmosdb_account")}-swedencentral.documents.azure.com`,
    `${nameOf("azurerm_container_registry")}.azurecr.io`,
    `${nameOf("azurerm_container_registry")}.swedencentral.data.azurecr.io`,
  ]);
});
