import { notApplicable } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { is, meets } from "../shared/require";

/**
 * Grounding data with numbers of credit cards in it is best found before an agent reads it out.
 * https://learn.microsoft.com/azure/defender-for-cloud/defender-for-storage-data-sensitivity
 */
export default rule({
  id: "storage-data-discovery",
  control: "ZTAI-DA-07",
  title: "Account is left out of the search for sensitive data",
  severity: "low",
  on: ["azurerm_security_center_storage_defender"],
  check: (settings) => {
    const overrides = meets(settings, is("override_subscription_settings_enabled", true));
    if (overrides.verdict === "fail") return notApplicable("the subscription's settings hold");
    return overrides.verdict === "unknown" ? overrides : meets(settings, is("sensitive_data_discovery_enabled", true));
  },
  fix: "Set sensitive_data_discovery_enabled to true, or leave it to the subscription.",
  examples: {
    pass: {
      resource: {
        azurerm_security_center_storage_defender: {
          a: {
            storage_account_id: "/st",
            override_subscription_settings_enabled: true,
            sensitive_data_discovery_enabled: true,
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_security_center_storage_defender: {
          a: { storage_account_id: "/st", override_subscription_settings_enabled: true },
        },
      },
    },
  },
  edges: [
    {
      when: "the subscription's settings hold",
      given: { resource: { azurerm_security_center_storage_defender: { a: { storage_account_id: "/st" } } } },
      verdict: "not-applicable",
    },
  ],
});
