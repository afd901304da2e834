import type { JsonObject } from "../../../common/json";
import { all, any, elsewhere, notApplicable, unknown, type Outcome } from "../../engine/outcome";
import { rule, type TerraformJson } from "../../engine/rule";
import type { Resource } from "../../estate/resource";
import { is, meets, type Requirement } from "../shared/require";

const settingsType = "azapi_container_app_sign_in";

const isTurnedAway: Requirement = {
  path: "unauthenticated_action",
  must: "RedirectToLoginPage, Return401 or Return403",
  holds: (action) => ["redirecttologinpage", "return401", "return403"].includes(String(action).toLowerCase()),
};

/** Both are needed: https://learn.microsoft.com/azure/container-apps/authentication */
function signsIn(settings: Resource): Outcome {
  return all([meets(settings, is("enabled", true)), meets(settings, isTurnedAway)]);
}

const app = (ingress: JsonObject): JsonObject => ({ azurerm_container_app: { a: { name: "chat", ingress } } });

function withSettings(properties: JsonObject): TerraformJson {
  const settings = {
    type: "Microsoft.App/containerApps/authConfigs@2025-07-01",
    name: "current",
    parent_id: "${azurerm_container_app.a.id}",
    body: { properties },
  };
  return { resource: { ...app({ external_enabled: true }), azapi_resource: { sign_in: settings } } };
}

/** A network is not proof of who calls: whoever is in range would be let in. */
export default rule({
  id: "container-app-sign-in",
  control: "ZTAI-ID-15",
  title: "Container app asks nobody to sign in",
  severity: "high",
  on: ["azurerm_container_app"],
  check: (resource, graph) => {
    const ingress = resource.blocks("ingress");
    if (ingress.state === "unknown") return unknown(ingress.reason);
    if (ingress.blocks.length === 0) return notApplicable("the app has no ingress");
    const reach = meets(resource, is("ingress.external_enabled", false));
    if (reach.verdict === "pass") return notApplicable("only apps of its own environment call it");
    const { found, uncertain } = graph.companions(resource, settingsType);
    if (found.length > 0)
      return any(
        found.map((one) => signsIn(one.resource)),
        "callers need not sign in",
      );
    if (uncertain !== undefined) return unknown(uncertain);
    return elsewhere("it has no sign-in of the platform, so its own code has to check the token of each call");
  },
  fix: "Add Microsoft.App/containerApps/authConfigs with platform.enabled true and unauthenticatedClientAction Return401.",
  examples: {
    pass: withSettings({
      platform: { enabled: true },
      globalValidation: { unauthenticatedClientAction: "Return401" },
    }),
    fail: withSettings({
      platform: { enabled: true },
      globalValidation: { unauthenticatedClientAction: "AllowAnonymous" },
    }),
  },
  edges: [
    {
      when: "settings that are off turn nobody away",
      given: withSettings({
        platform: { enabled: false },
        globalValidation: { unauthenticatedClientAction: "Return401" },
      }),
      verdict: "fail",
    },
    {
      when: "without settings the app's code may check tokens",
      given: { resource: app({ external_enabled: true, target_port: 8080 }) },
      verdict: "unknown",
    },
    {
      when: "an app for its own environment has callers that sign in elsewhere",
      given: { resource: app({ external_enabled: false, target_port: 8080 }) },
      verdict: "not-applicable",
    },
  ],
});
