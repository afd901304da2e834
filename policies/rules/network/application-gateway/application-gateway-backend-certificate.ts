import { rule } from "../../../engine/rule";
import { everyBlock } from "../../shared/judge";
import { is, meets, orAbsent } from "../../shared/require";

/** An encrypted connection to whoever answers protects from nobody who can answer. */
export default rule({
  id: "application-gateway-backend-certificate",
  control: "ZTAI-NW-15",
  title: "Gateway does not check the certificates of its backends",
  severity: "medium",
  covers: ["cnspec:mondoo-azure-security-appgw-backend-cert-validation"],
  on: ["azurerm_application_gateway"],
  check: (gateway) =>
    everyBlock(gateway, "backend_http_settings", (settings) =>
      meets(settings, orAbsent(is("certificate_chain_validation_enabled", true))),
    ),
  fix: "Leave certificate_chain_validation_enabled on.",
  examples: {
    pass: {
      resource: {
        azurerm_application_gateway: {
          a: { backend_http_settings: { name: "app", certificate_chain_validation_enabled: true } },
        },
      },
    },
    fail: {
      resource: {
        azurerm_application_gateway: {
          a: { backend_http_settings: { name: "app", certificate_chain_validation_enabled: false } },
        },
      },
    },
  },
});
