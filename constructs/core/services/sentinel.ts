import { demand } from "./apply-rule";
import { workspaceId } from "./monitor";
import { learn, templatePage } from "./pages";
import type { AzureService } from "./service";
import { types } from "./service";

const states = "Microsoft.SecurityInsights/onboardingStates";

/** Microsoft Sentinel. */
export const sentinel = {
  names: {},
  types: types({
    type: "azurerm_sentinel_log_analytics_workspace_onboarding",
    armType: states,
    source: templatePage(states),
    arguments: { workspace_id: workspaceId },
    flags: ["customer_managed_key_enabled"],
    demands: [
      demand(
        "customer-managed keys only where the workspace stands in a cluster",
        ({ block, target }) =>
          block["customer_managed_key_enabled"] === false ||
          target(block["workspace_id"])?.values["sku"] === "LACluster",
        `${learn}/sentinel/customer-managed-keys`,
      ),
    ],
  }),
} satisfies AzureService;
