import { attributeRule } from "../../shared/attribute-rule";
import { is, orAbsent } from "../../shared/require";

/** A gateway that checks no certificate sends tokens and prompts to whoever answers. */
export default attributeRule({
  id: "gateway-backend-certificate",
  control: "ZTAI-NW-15",
  title: "Gateway does not check the certificate of a backend",
  severity: "high",
  requirements: {
    azurerm_api_management_backend: [
      orAbsent(is("tls.validate_certificate_chain", true)),
      orAbsent(is("tls.validate_certificate_name", true)),
    ],
  },
  fix: "Leave validate_certificate_chain and validate_certificate_name on.",
  examples: {
    pass: {
      resource: {
        azurerm_api_management_backend: {
          a: {
            name: "model",
            url: "https://aoai.openai.azure.com",
            tls: { validate_certificate_chain: true, validate_certificate_name: true },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_api_management_backend: {
          a: { name: "model", url: "https://aoai.openai.azure.com", tls: { validate_certificate_chain: false } },
        },
      },
    },
  },
});
