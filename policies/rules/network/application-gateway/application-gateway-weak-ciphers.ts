import { any, fail, unknown } from "../../../engine/outcome";
import { text } from "../../../estate/value";
import { rule } from "../../../engine/rule";
import { noItem } from "../../shared/judge";
import { isOneOf, isSet, meets } from "../../shared/require";

const weak = /_CBC_|3DES|RC4|_NULL_|^TLS_RSA_WITH_|_DSS_/i;

/** Ciphers in CBC mode and key exchange by RSA have been broken in practice more than once. */
export default rule({
  id: "application-gateway-weak-ciphers",
  control: "ZTAI-NW-15",
  title: "Gateway accepts weak ciphers",
  severity: "medium",
  covers: ["checkov:CKV_AZURE_218", "cnspec:mondoo-azure-security-appgw-no-weak-ciphers"],
  on: ["azurerm_application_gateway"],
  check: (gateway) => {
    const policies = gateway.blocks("ssl_policy");
    if (policies.state === "unknown") return unknown(policies.reason);
    if (policies.blocks.length === 0) return fail("ssl_policy is not set, so ciphers in CBC mode are accepted");
    const strict = meets(gateway, isOneOf("ssl_policy.policy_name", ["AppGwSslPolicy20220101S"]));
    const custom = meets(gateway, isSet("ssl_policy.cipher_suites"));
    if (strict.verdict === "pass") return strict;
    if (custom.verdict === "pass") return noItem(gateway, "ssl_policy.cipher_suites", (suite) => weak.test(suite));
    const named = gateway.value("ssl_policy.policy_name");
    if (named.state === "absent" && /^custom/i.test(text(gateway.value("ssl_policy.policy_type")) ?? "")) {
      return unknown("a custom ssl_policy names no cipher_suites");
    }
    return any([strict, custom], "ssl_policy allows ciphers in CBC mode");
  },
  fix: "Use the predefined policy AppGwSslPolicy20220101S, or list cipher suites in GCM mode with ECDHE.",
  examples: {
    pass: {
      resource: {
        azurerm_application_gateway: {
          a: {
            ssl_policy: {
              policy_type: "Custom",
              min_protocol_version: "TLSv1_2",
              cipher_suites: ["TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"],
            },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_application_gateway: {
          a: {
            ssl_policy: {
              policy_type: "Custom",
              min_protocol_version: "TLSv1_2",
              cipher_suites: ["TLS_RSA_WITH_AES_128_CBC_SHA"],
            },
          },
        },
      },
    },
  },
});
