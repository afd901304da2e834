import type { Block } from "../../estate/block";
import { all, fail, notApplicable, unknown, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { sessionPool } from "../shared/ai-resources/session-pool";
import { isGiven } from "../shared/given";

function byIdentity(registry: Block): Outcome {
  const identity = isGiven(registry, "identity");
  return identity.verdict === "fail" ? fail("a registry is used with a password, not an identity") : identity;
}

/** A registry password in an app opens all images to whoever reads the app's settings. */
export default rule({
  id: "image-pull-identity",
  control: "ZTAI-AP-06",
  title: "Container app pulls images with a password",
  severity: "medium",
  covers: ["cnspec:mondoo-azure-security-container-app-managed-identity-registries"],
  on: ["azurerm_container_app", "azurerm_container_app_job", "azapi_session_pool"],
  check: (app) => {
    const registries = app.blocks("registry");
    if (registries.state === "unknown") return unknown(registries.reason);
    return registries.blocks.length === 0
      ? notApplicable("the app names no registry")
      : all(registries.blocks.map(byIdentity));
  },
  fix: "Set the registry's identity to one with AcrPull and drop username and password.",
  examples: {
    pass: {
      resource: {
        azurerm_container_app: { a: { registry: { server: "crchat.azurecr.io", identity: "System" } } },
      },
    },
    fail: {
      resource: { azurerm_container_app: { a: { registry: { server: "crchat.azurecr.io", username: "pull" } } } },
    },
  },
  edges: [
    {
      when: "a pool of sandboxes pulls its image",
      given: {
        resource: {
          azapi_resource: {
            password: sessionPool({
              customContainerTemplate: { registryCredentials: { server: "crhr.azurecr.io", username: "pull" } },
            }),
            identity: sessionPool({
              customContainerTemplate: {
                registryCredentials: { server: "crhr.azurecr.io", identity: "${azurerm_user_assigned_identity.a.id}" },
              },
            }),
          },
        },
      },
      verdict: { "azapi_resource.password": "fail", "azapi_resource.identity": "pass" },
    },
  ],
});
