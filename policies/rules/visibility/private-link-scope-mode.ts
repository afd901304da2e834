import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** In open mode the networks of the scope still reach every other workspace in the world. */
export default attributeRule({
  id: "private-link-scope-mode",
  control: "ZTAI-VS-11",
  title: "Monitor private link scope lets telemetry out",
  severity: "medium",
  requirements: {
    azurerm_monitor_private_link_scope: [
      is("ingestion_access_mode", "PrivateOnly"),
      is("query_access_mode", "PrivateOnly"),
    ],
  },
  fix: "Set both access modes to PrivateOnly.",
  examples: {
    pass: {
      resource: {
        azurerm_monitor_private_link_scope: {
          a: { ingestion_access_mode: "PrivateOnly", query_access_mode: "PrivateOnly" },
        },
      },
    },
    fail: { resource: { azurerm_monitor_private_link_scope: { a: { ingestion_access_mode: "PrivateOnly" } } } },
  },
});
