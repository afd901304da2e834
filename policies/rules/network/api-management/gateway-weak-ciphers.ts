import { attributeRule } from "../../shared/attribute-rule";
import { is, orAbsent } from "../../shared/require";

const ciphers = [
  "tls_ecdhe_ecdsa_with_aes128_cbc_sha",
  "tls_ecdhe_ecdsa_with_aes256_cbc_sha",
  "tls_ecdhe_rsa_with_aes128_cbc_sha",
  "tls_ecdhe_rsa_with_aes256_cbc_sha",
  "tls_rsa_with_aes128_cbc_sha256",
  "tls_rsa_with_aes128_cbc_sha",
  "tls_rsa_with_aes128_gcm_sha256",
  "tls_rsa_with_aes256_cbc_sha256",
  "tls_rsa_with_aes256_cbc_sha",
  "tls_rsa_with_aes256_gcm_sha384",
  "triple_des",
];

/** Ciphers without forward secrecy open old recordings to whoever later gets the key. */
export default attributeRule({
  id: "gateway-weak-ciphers",
  control: "ZTAI-NW-15",
  title: "Gateway accepts weak ciphers",
  severity: "medium",
  covers: ["psrule:Azure.APIM.Ciphers", "cnspec:mondoo-azure-security-api-management-weak-protocols-disabled"],
  requirements: {
    azurerm_api_management: ciphers.map((name) => orAbsent(is(`security.${name}_ciphers_enabled`, false))),
  },
  fix: "Leave triple DES and the RSA and CBC ciphers in the security block off.",
  examples: {
    pass: {
      resource: { azurerm_api_management: { a: { name: "apim-ai", security: { triple_des_ciphers_enabled: false } } } },
    },
    fail: {
      resource: { azurerm_api_management: { a: { name: "apim-ai", security: { triple_des_ciphers_enabled: true } } } },
    },
  },
});
