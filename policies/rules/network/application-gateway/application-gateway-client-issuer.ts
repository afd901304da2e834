import { pass, type Outcome } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import type { Block } from "../../../estate/block";
import { everyBlock } from "../../shared/judge";
import { is, isSet, meets } from "../../shared/require";

/** A profile that asks clients for certificates. */
function looksAtIssuer(profile: Block): Outcome {
  const asks = meets(profile, isSet("trusted_client_certificate_names"));
  if (asks.verdict === "fail") return pass();
  return asks.verdict === "unknown" ? asks : meets(profile, is("verify_client_cert_issuer_dn", true));
}

/**
 * Without it a certificate of every authority below the trusted root opens the gateway, whoever issued it.
 * https://learn.microsoft.com/azure/application-gateway/mutual-authentication-overview
 */
export default rule({
  id: "application-gateway-client-issuer",
  control: "ZTAI-NW-15",
  title: "Application gateway does not look who issued a client certificate",
  severity: "low",
  on: ["azurerm_application_gateway"],
  check: (gateway) => everyBlock(gateway, "ssl_profile", looksAtIssuer),
  fix: "Set verify_client_cert_issuer_dn in each ssl_profile that trusts client certificates.",
  examples: {
    pass: {
      resource: {
        azurerm_application_gateway: {
          a: {
            ssl_profile: [
              {
                name: "partners",
                trusted_client_certificate_names: ["partners"],
                verify_client_cert_issuer_dn: true,
              },
            ],
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_application_gateway: {
          a: { ssl_profile: [{ name: "partners", trusted_client_certificate_names: ["partners"] }] },
        },
      },
    },
  },
  edges: [
    {
      when: "a profile that asks for no certificate has no issuer to look at",
      given: {
        resource: {
          azurerm_application_gateway: {
            a: { ssl_profile: [{ name: "tls", ssl_policy: { policy_type: "Predefined" } }] },
          },
        },
      },
      verdict: "pass",
    },
  ],
});
