import { rule } from "../../engine/rule";
import { sessionPool } from "../shared/ai-resources/session-pool";
import { inAzapi } from "../shared/azapi-rule";
import { everyBlock } from "../shared/judge";
import { is, meets } from "../shared/require";

const identity = "${azurerm_user_assigned_identity.a.id}";
const withLifecycle = (lifecycle: string) => sessionPool({ managedIdentitySettings: [{ identity, lifecycle }] });

/**
 * Any code in a session can ask for tokens of an identity that the session has, and does then what the identity may do.
 * https://learn.microsoft.com/azure/container-apps/sessions-usage#use-managed-identity
 */
export default rule({
  id: "sandbox-identity",
  control: "ZTAI-AI-19",
  title: "Code in the sandbox can sign in as an identity",
  severity: "high",
  ...inAzapi("azapi_session_pool", (pool) =>
    everyBlock(pool, "managed_identity", (settings) => meets(settings, is("lifecycle", "None"))),
  ),
  fix: "Set lifecycle to None in managedIdentitySettings: the pool pulls its image with the identity, and sessions have none.",
  examples: {
    pass: { resource: { azapi_resource: { a: withLifecycle("None") } } },
    fail: { resource: { azapi_resource: { a: withLifecycle("Main") } } },
  },
  edges: [
    {
      when: "sessions have it while they start, always, or by what is not known",
      given: {
        variable: { lifecycle: {} },
        resource: {
          azapi_resource: {
            init: withLifecycle("Init"),
            all: withLifecycle("All"),
            none: sessionPool({}),
            default: sessionPool({ managedIdentitySettings: [{ identity }] }),
            open: withLifecycle("${var.lifecycle}"),
          },
        },
      },
      verdict: {
        "azapi_resource.init": "fail",
        "azapi_resource.all": "fail",
        "azapi_resource.none": "pass",
        "azapi_resource.default": "pass",
        "azapi_resource.open": "unknown",
      },
    },
  ],
});
