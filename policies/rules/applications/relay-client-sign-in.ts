import { attributeRule } from "../shared/attribute-rule";
import { is, orAbsent } from "../shared/require";

/** A hybrid connection leads into a network; without authorization whoever knows its name goes in. */
export default attributeRule({
  id: "relay-client-sign-in",
  control: "ZTAI-AP-03",
  title: "Hybrid connection takes callers who did not sign in",
  severity: "high",
  requirements: { azurerm_relay_hybrid_connection: [orAbsent(is("requires_client_authorization", true))] },
  fix: "Leave requires_client_authorization on.",
  examples: {
    pass: { resource: { azurerm_relay_hybrid_connection: { a: { name: "to-warehouse" } } } },
    fail: {
      resource: {
        azurerm_relay_hybrid_connection: { a: { name: "to-warehouse", requires_client_authorization: false } },
      },
    },
  },
});
