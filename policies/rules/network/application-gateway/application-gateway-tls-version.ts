import { any, fail, unknown } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { isOneOf, meets } from "../../shared/require";

const predefined = ["AppGwSslPolicy20170401S", "AppGwSslPolicy20220101", "AppGwSslPolicy20220101S"];

/**
 * Without a policy the gateway keeps what was usual when its API version was made.
 * https://learn.microsoft.com/azure/application-gateway/application-gateway-ssl-policy-overview
 */
export default rule({
  id: "application-gateway-tls-version",
  control: "ZTAI-NW-15",
  title: "Gateway accepts old TLS",
  severity: "high",
  covers: [
    "psrule:Azure.AppGw.SSLPolicy",
    "cnspec:mondoo-azure-security-appgw-ssl-policy-tls12",
    "cnspec:mondoo-azure-security-appgw-min-tls-version",
  ],
  on: ["azurerm_application_gateway"],
  check: (gateway) => {
    const policies = gateway.blocks("ssl_policy");
    if (policies.state === "unknown") return unknown(policies.reason);
    if (policies.blocks.length === 0) return fail("ssl_policy is not set, so old TLS versions may be accepted");
    return any(
      [
        meets(gateway, isOneOf("ssl_policy.policy_name", predefined)),
        meets(gateway, isOneOf("ssl_policy.min_protocol_version", ["TLSv1_2", "TLSv1_3"])),
      ],
      "ssl_policy neither names a policy of TLS 1.2 and later nor sets min_protocol_version to one",
    );
  },
  fix: "Use the predefined policy AppGwSslPolicy20220101S.",
  examples: {
    pass: {
      resource: {
        azurerm_application_gateway: {
          a: { ssl_policy: { policy_type: "Predefined", policy_name: "AppGwSslPolicy20220101S" } },
        },
      },
    },
    fail: {
      resource: {
        azurerm_application_gateway: {
          a: { ssl_policy: { policy_type: "Predefined", policy_name: "AppGwSslPolicy20150501" } },
        },
      },
    },
  },
});
