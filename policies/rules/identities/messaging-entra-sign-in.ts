import { attributeRule } from "../shared/attribute-rule";
import { is, orAbsent } from "../shared/require";
import { sameFor } from "../shared/same-for";

/** Where Entra sign-in is off, only the access keys are left. */
export default attributeRule({
  id: "messaging-entra-sign-in",
  control: "ZTAI-ID-02",
  title: "Real-time service does not take Entra sign-in",
  severity: "medium",
  requirements: sameFor(
    ["azurerm_signalr_service", "azurerm_web_pubsub", "azurerm_web_pubsub_socketio"],
    [orAbsent(is("aad_auth_enabled", true))],
  ),
  fix: "Leave aad_auth_enabled on, and switch the access keys off.",
  examples: {
    pass: { resource: { azurerm_signalr_service: { a: { name: "sigr-chat" } } } },
    fail: { resource: { azurerm_signalr_service: { a: { name: "sigr-chat", aad_auth_enabled: false } } } },
  },
});
