import { fail, notApplicable, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import type { Block } from "../../estate/block";
import { everyBlock } from "../shared/judge";

function fromVault(certificate: Block): Outcome {
  const data = certificate.value("data");
  const isNamed = certificate.value("key_vault_secret_id").state !== "absent";
  if (data.state === "absent") return isNamed ? pass() : notApplicable("the certificate is not written here");
  if (data.state === "unknown" && isNamed) return unknown(`ssl_certificate.data is unknown: ${data.reason}`);
  return fail("ssl_certificate.data holds a private key, which the state keeps and nobody renews");
}

/**
 * What the configuration holds is in the state as well, with its private key; a certificate of a vault is renewed there, and the
 * gateway looks for a newer one every four hours. https://learn.microsoft.com/azure/application-gateway/key-vault-certs
 */
export default rule({
  id: "application-gateway-certificate",
  control: "ZTAI-DA-06",
  title: "Private key of a gateway's certificate is in the configuration",
  severity: "medium",
  on: ["azurerm_application_gateway"],
  check: (gateway) => {
    const certificates = gateway.blocks("ssl_certificate");
    if (certificates.state === "known" && certificates.blocks.length === 0)
      return notApplicable("it has no certificate");
    return everyBlock(gateway, "ssl_certificate", fromVault);
  },
  fix: "Keep the certificate in a Key Vault, and name it by key_vault_secret_id, without a version.",
  examples: {
    pass: {
      resource: {
        azurerm_application_gateway: {
          a: { ssl_certificate: { name: "tls", key_vault_secret_id: "https://kv-a.vault.azure.net/secrets/tls" } },
        },
      },
    },
    fail: {
      resource: {
        azurerm_application_gateway: {
          a: { ssl_certificate: { name: "tls", data: "${filebase64(var.certificate)}" } },
        },
      },
    },
  },
  edges: [
    {
      when: "one certificate of several is written out",
      given: {
        resource: {
          azurerm_application_gateway: {
            a: {
              ssl_certificate: [
                { name: "tls", key_vault_secret_id: "https://kv-a.vault.azure.net/secrets/tls" },
                { name: "old", data: "${var.certificate}", password: "${var.password}" },
              ],
            },
          },
        },
        variable: { certificate: { sensitive: true }, password: { sensitive: true } },
      },
      verdict: "fail",
    },
    {
      when: "a gateway without a certificate, which answers plain HTTP",
      given: { resource: { azurerm_application_gateway: { a: { http_listener: { name: "web", protocol: "Http" } } } } },
      verdict: "not-applicable",
    },
  ],
});
