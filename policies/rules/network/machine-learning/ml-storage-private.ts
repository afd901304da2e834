import { fail, unknown } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { refusesPublic } from "../../shared/network/service-firewall";

/** Training data, prompts and model files of the workspace all lie in this account. */
export default rule({
  id: "ml-storage-private",
  control: "ZTAI-NW-01",
  title: "Storage of an AI workspace is public",
  severity: "high",
  covers: ["checkov:CKV2_AZURE_50"],
  on: ["azurerm_machine_learning_workspace", "azurerm_ai_foundry"],
  check: (workspace, graph) => {
    const account = graph.target(workspace, "storage_account_id");
    if (account.kind === "absent") return fail("storage_account_id is not set");
    if (account.kind === "unknown") return unknown(`the storage account is unknown: ${account.reason}`);
    if (account.kind === "outside") return unknown("the storage account is not in the input");
    const closed = refusesPublic(account.resource);
    return closed.verdict === "fail" ? fail(`${account.resource.address} answers on the public internet`) : closed;
  },
  fix: "Switch public network access of the storage account off.",
  examples: {
    pass: {
      resource: {
        azurerm_storage_account: { a: { public_network_access_enabled: false } },
        azurerm_machine_learning_workspace: { a: { storage_account_id: "${azurerm_storage_account.a.id}" } },
      },
    },
    fail: {
      resource: {
        azurerm_storage_account: { a: { name: "st" } },
        azurerm_machine_learning_workspace: { a: { storage_account_id: "${azurerm_storage_account.a.id}" } },
      },
    },
  },
});
