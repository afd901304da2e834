import { attributeRule } from "../attribute-rule";
import { isSet } from "../require";

const identity = isSet("identity.type");

/** Without an identity of its own a resource can only call others with a stored secret. */
export default attributeRule({
  id: "managed-identity",
  control: "ZTAI-ID-01",
  title: "Resource has no managed identity",
  severity: "high",
  requirements: {
    azurerm_cognitive_account: [identity],
    azurerm_ai_services: [identity],
    azurerm_cognitive_account_project: [identity],
    azurerm_search_service: [identity],
    azurerm_api_management: [identity],
    azurerm_container_app: [identity],
  },
  fix: "Give it a user-assigned identity, or a system-assigned one where that does.",
  examples: {
    pass: { resource: { azurerm_search_service: { a: { identity: { type: "SystemAssigned" } } } } },
    fail: { resource: { azurerm_container_app: { a: { name: "ca-chat" } } } },
  },
});
