import { attributeRule } from "../shared/attribute-rule";
import { is, orAbsent } from "../shared/require";

/** A hub that takes anonymous connections serves prompts and answers to whoever knows its name. */
export default attributeRule({
  id: "messaging-anonymous",
  control: "ZTAI-AP-03",
  title: "Hub takes connections from callers who did not sign in",
  severity: "high",
  requirements: {
    azurerm_web_pubsub_hub: [orAbsent(is("anonymous_connections_enabled", false))],
  },
  fix: "Leave anonymous connections off.",
  examples: {
    pass: { resource: { azurerm_web_pubsub_hub: { a: { name: "chat" } } } },
    fail: { resource: { azurerm_web_pubsub_hub: { a: { name: "chat", anonymous_connections_enabled: true } } } },
  },
});
