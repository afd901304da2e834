import { any, notApplicable } from "../../engine/outcome";
import type { JsonObject } from "../../../common/json";
import { rule, type TerraformJson } from "../../engine/rule";
import { hasBlock } from "../shared/blocks";
import { inAzapi } from "../shared/azapi-rule";
import { isGiven } from "../shared/given";
import { isOneOf, meets } from "../shared/require";

function suppression(properties: JsonObject): TerraformJson {
  const type = "Microsoft.Security/alertsSuppressionRules@2019-01-01-preview";
  const body = { properties: { alertType: "VM_UnfamiliarLocation", reason: "Noise", state: "Enabled", ...properties } };
  return { resource: { azapi_resource: { a: { type, name: "noise", body } } } };
}

/**
 * Alerts that fit are dismissed before anybody reads them, in the whole subscription.
 * https://learn.microsoft.com/azure/defender-for-cloud/alerts-suppression-rules
 */
export default rule({
  id: "defender-alert-suppression",
  control: "ZTAI-VS-10",
  title: "Alerts of Defender are dismissed without limit",
  severity: "high",
  ...inAzapi("azapi_alert_suppression", (suppressed) => {
    if (meets(suppressed, isOneOf("state", ["Disabled", "Expired"])).verdict === "pass")
      return notApplicable("it is switched off");
    return any(
      [isGiven(suppressed, "expires"), hasBlock(suppressed, "scope", "it has no scope")],
      "it has neither an expirationDateUtc nor a suppressionAlertsScope",
    );
  }),
  fix: "Limit it to entities by suppressionAlertsScope, or let it end by expirationDateUtc.",
  examples: {
    pass: suppression({ expirationDateUtc: "2027-01-31T00:00:00Z" }),
    fail: suppression({}),
  },
  edges: [
    {
      when: "alerts about one machine are dismissed",
      given: suppression({ suppressionAlertsScope: { allOf: [{ field: "entities.host.name", in: ["vm-scanner"] }] } }),
      verdict: "pass",
    },
    { when: "one that is off dismisses nothing", given: suppression({ state: "Disabled" }), verdict: "not-applicable" },
  ],
});
