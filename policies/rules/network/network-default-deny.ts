import type { Graph } from "../../engine/graph";
import { all, unknown, type Outcome } from "../../engine/outcome";
import type { Resource } from "../../engine/resource";
import { rule } from "../../engine/rule";
import { isOneOf, meets } from "../require";

function storageRules(account: Resource, graph: Graph): Outcome {
  const { found, uncertain } = graph.companions(account, "azurerm_storage_account_network_rules");
  const denies = isOneOf("default_action", ["Deny"]);
  if (found.length > 0) return all(found.map(({ resource }) => meets(resource, denies)));
  const own = meets(account, isOneOf("network_rules.default_action", ["Deny"]));
  return own.verdict === "fail" && uncertain ? unknown(uncertain) : own;
}

/** Network rules without a default deny let every address in as soon as somebody switches public access on. */
export default rule({
  id: "network-default-deny",
  control: "ZTAI-NW-01",
  title: "Service firewall does not deny by default",
  severity: "medium",
  on: ["azurerm_cognitive_account", "azurerm_ai_services", "azurerm_key_vault", "azurerm_storage_account"],
  check: (resource, graph) => {
    if (resource.type === "azurerm_storage_account") return storageRules(resource, graph);
    return meets(resource, isOneOf("network_acls.default_action", ["Deny"]));
  },
  fix: "Add network rules whose default action is Deny.",
  examples: {
    pass: {
      resource: {
        azurerm_key_vault: { a: { network_acls: { bypass: "AzureServices", default_action: "Deny" } } },
        azurerm_storage_account: { b: { name: "stchat" } },
        azurerm_storage_account_network_rules: {
          b: { storage_account_id: "${azurerm_storage_account.b.id}", default_action: "Deny" },
        },
      },
    },
    fail: { resource: { azurerm_cognitive_account: { a: { network_acls: [{ default_action: "Allow" }] } } } },
  },
});
