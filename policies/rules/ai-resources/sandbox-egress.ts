import { sessionPool } from "../shared/ai-resources/session-pool";
import { azapiRule } from "../shared/azapi-rule";
import { is } from "../shared/require";

/**
 * Code that a model wrote, or that somebody had it write, sends to the internet what it was given to compute on.
 * https://learn.microsoft.com/azure/container-apps/session-pool
 */
export default azapiRule(
  {
    id: "sandbox-egress",
    control: "ZTAI-AI-19",
    title: "Code sandbox may call the internet",
    severity: "high",
    fix: "Set sessionNetworkConfiguration.status to EgressDisabled.",
    examples: {
      pass: {
        resource: {
          azapi_resource: { a: sessionPool({ sessionNetworkConfiguration: { status: "EgressDisabled" } }) },
        },
      },
      fail: {
        resource: {
          azapi_resource: { a: sessionPool({ sessionNetworkConfiguration: { status: "EgressEnabled" } }) },
        },
      },
    },
    edges: [
      {
        when: "it is left out, which is off, or not known",
        given: {
          variable: { status: {} },
          resource: {
            azapi_resource: {
              default: sessionPool({}),
              open: sessionPool({ sessionNetworkConfiguration: { status: "${var.status}" } }),
            },
          },
        },
        verdict: { "azapi_resource.default": "pass", "azapi_resource.open": "unknown" },
      },
    ],
  },
  "azapi_session_pool",
  [is("network_status", "EgressDisabled")],
);
