import { fail, notApplicable, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import type { Block } from "../../estate/block";
import type { Graph } from "../../estate/graph";
import type { Resource } from "../../estate/resource";
import { originOf } from "../shared/identities/origin";
import { everyBlock } from "../shared/judge";

const vaultTypes = ["azurerm_key_vault_certificate", "azurerm_key_vault_secret"];
const versioned = /\/(?:secrets|certificates)\/[^/]+\/[^/]+\/?$/;

function followed(gateway: Resource, certificate: Block, graph: Graph): Outcome {
  const secret = certificate.written("key_vault_secret_id");
  const value = certificate.value("key_vault_secret_id");
  if (value.state === "absent") {
    return certificate.written("data").isThere
      ? fail("ssl_certificate.data holds a private key, which the state keeps and nobody renews")
      : notApplicable("the certificate is not written here");
  }
  const origin = originOf(gateway, secret, graph);
  if (origin && /^versionless_(secret_)?id$/.test(origin.attribute)) return pass();
  if (origin && vaultTypes.includes(origin.resource.type) && /^(secret_)?id$/.test(origin.attribute)) {
    return fail("ssl_certificate.key_vault_secret_id is the id of one version");
  }
  if (value.state === "unknown") return unknown(`ssl_certificate.key_vault_secret_id is unknown: ${value.reason}`);
  return versioned.test(String(value.value))
    ? fail("ssl_certificate.key_vault_secret_id names one version of the certificate")
    : pass();
}

/**
 * A gateway looks for a newer version of a certificate that it has by the name in a vault, every four hours.
 * https://learn.microsoft.com/azure/application-gateway/key-vault-certs
 */
export default rule({
  id: "application-gateway-certificate",
  control: "ZTAI-DA-06",
  title: "Gateway's certificate is not renewed from a vault",
  severity: "medium",
  on: ["azurerm_application_gateway"],
  check: (gateway, graph) => {
    const certificates = gateway.blocks("ssl_certificate");
    if (certificates.state === "known" && certificates.blocks.length === 0)
      return notApplicable("it has no certificate");
    return everyBlock(gateway, "ssl_certificate", (certificate) => followed(gateway, certificate, graph));
  },
  fix: "Keep the certificate in a Key Vault, and name it by its secret without a version: versionless_secret_id.",
  examples: {
    pass: {
      resource: {
        azurerm_key_vault_certificate: { a: { name: "tls" } },
        azurerm_application_gateway: {
          a: {
            ssl_certificate: {
              name: "tls",
              key_vault_secret_id: "${azurerm_key_vault_certificate.a.versionless_secret_id}",
            },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_key_vault_certificate: { a: { name: "tls" } },
        azurerm_application_gateway: {
          a: { ssl_certificate: { name: "tls", key_vault_secret_id: "${azurerm_key_vault_certificate.a.secret_id}" } },
        },
      },
    },
  },
  edges: [
    {
      when: "the name of a secret, and one of its versions",
      given: {
        resource: {
          azurerm_application_gateway: {
            named: {
              ssl_certificate: { name: "tls", key_vault_secret_id: "https://kv-a.vault.azure.net/secrets/tls" },
            },
            fixed: {
              ssl_certificate: {
                name: "tls",
                key_vault_secret_id: "https://kv-a.vault.azure.net/secrets/tls/0123456789abcdef0123456789abcdef",
              },
            },
          },
        },
      },
      verdict: { "azurerm_application_gateway.named": "pass", "azurerm_application_gateway.fixed": "fail" },
    },
    {
      when: "the private key is in the configuration",
      given: {
        resource: {
          azurerm_application_gateway: {
            a: { ssl_certificate: { name: "tls", data: "${var.certificate}", password: "${var.password}" } },
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
