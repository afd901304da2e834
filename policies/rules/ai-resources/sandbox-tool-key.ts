import { notApplicable } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { sessionPool } from "../shared/ai-resources/session-pool";
import { inAzapi } from "../shared/azapi-rule";
import { is, meets } from "../shared/require";

const served = (mcpServerSettings: Readonly<Record<string, boolean>>) => ({
  ...sessionPool({ mcpServerSettings }),
  type: "Microsoft.App/sessionPools@2025-10-02-preview",
});

/**
 * A pool that serves its sandboxes as tools lets in whoever has its key, and the key tells nobody who calls.
 * https://learn.microsoft.com/azure/container-apps/sessions-tutorial-python-mcp
 */
export default rule({
  id: "sandbox-tool-key",
  control: "ZTAI-ID-02",
  title: "Code sandbox lets in whoever has its key",
  severity: "high",
  ...inAzapi("azapi_session_pool", (pool) => {
    const serves = meets(pool, is("mcp_server_enabled", true));
    return serves.verdict === "fail"
      ? notApplicable("it serves no tools itself")
      : serves.verdict === "unknown"
        ? serves
        : meets(pool, is("mcp_server_key_disabled", true));
  }),
  fix: "Set isMcpServerApiKeyDisabled to true, or leave mcpServerSettings out and call the pool with an Entra token.",
  examples: {
    pass: {
      resource: { azapi_resource: { a: served({ isMcpServerEnabled: true, isMcpServerApiKeyDisabled: true }) } },
    },
    fail: { resource: { azapi_resource: { a: served({ isMcpServerEnabled: true }) } } },
  },
  edges: [
    {
      when: "it serves no tools, or that is not known",
      given: {
        variable: { serve: {} },
        resource: {
          azapi_resource: {
            off: served({ isMcpServerEnabled: false }),
            none: sessionPool({}),
            open: served({ isMcpServerEnabled: "${var.serve}" as never }),
          },
        },
      },
      verdict: {
        "azapi_resource.off": "not-applicable",
        "azapi_resource.none": "not-applicable",
        "azapi_resource.open": "unknown",
      },
    },
  ],
});
