import type { JsonObject } from "../../../common/json";
import { fail, pass, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { text } from "../../estate/value";

/** Operations of ARM that answer with keys, connection strings or signatures. */
const givesKeys = /^(list\w*(key|keys|secrets|connectionstrings|credential|credentials|sas)|regenerate\w*keys?)$/i;

const actions = ["azapi_resource_action", "data.azapi_resource_action"];

/** An operation on a storage account. */
function operation(action: string | null): JsonObject {
  return { type: "Microsoft.Storage/storageAccounts@2024-01-01", action };
}

/** What Terraform reads stands in the state, also when nothing uses it. */
export default rule({
  id: "key-read",
  control: "ZTAI-IN-09",
  title: "Terraform reads keys into its state",
  severity: "high",
  on: [
    ...actions,
    "data.azurerm_eventhub_authorization_rule",
    "data.azurerm_eventhub_namespace_authorization_rule",
    "data.azurerm_eventhub_sas",
    "data.azurerm_function_app_host_keys",
    "data.azurerm_servicebus_namespace_authorization_rule",
    "data.azurerm_servicebus_queue_authorization_rule",
    "data.azurerm_servicebus_topic_authorization_rule",
    "data.azurerm_storage_account_blob_container_sas",
    "data.azurerm_storage_account_sas",
  ],
  check: (read) => {
    if (!actions.includes(`${read.mode === "data" ? "data." : ""}${read.type}`))
      return fail("what it reads is a key or a signature");
    const action = read.value("action");
    if (action.state === "unknown") return unknown(`action is unknown: ${action.reason}`);
    const name = text(action)?.split("/").at(-1) ?? "";
    return givesKeys.test(name) ? fail(`${name} answers with keys, which then stand in the state`) : pass();
  },
  fix: "Remove it and sign in to the service by identity.",
  examples: {
    pass: {
      resource: {
        azapi_resource_action: { a: { type: "Microsoft.App/containerApps@2025-01-01", action: "stop" } },
      },
    },
    fail: {
      data: {
        azapi_resource_action: {
          a: { type: "Microsoft.Storage/storageAccounts@2024-01-01", action: "listKeys", method: "POST" },
        },
      },
    },
  },
  edges: [
    {
      when: "an operation of ARM answers with keys or signatures, of a part too",
      given: {
        data: {
          azapi_resource_action: {
            keys: operation("listKeys"),
            signature: operation("listAccountSas"),
            part: operation("hosts/default/listKeys"),
          },
        },
        resource: { azapi_resource_action: { keys: operation("listKeys") } },
      },
      verdict: "fail",
    },
    {
      when: "an operation of ARM does something else, or none is named",
      given: {
        data: { azapi_resource_action: { stop: operation("stop"), none: operation(null) } },
        resource: { azapi_resource_action: { stop: operation("stop") } },
      },
      verdict: "pass",
    },
    {
      when: "what an operation does is not known",
      given: { variable: { any: {} }, data: { azapi_resource_action: { a: operation("${var.any}") } } },
      verdict: "unknown",
    },
    {
      when: "a signature is read",
      given: { data: { azurerm_storage_account_sas: { a: { https_only: true } } } },
      verdict: "fail",
    },
  ],
});
