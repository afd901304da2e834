import { all, fail, unknown, type Outcome } from "../../engine/outcome";
import type { Resource } from "../../estate/resource";
import { rule } from "../../engine/rule";
import { is, meets, orAbsent, type Requirement } from "../shared/require";
import { functionApps, webApps } from "../shared/applications/web-app-types";

/** Sign-in is on, and callers who did not sign in are turned away. */
function signsIn(app: Resource): Outcome {
  const current = app.blocks("auth_settings_v2");
  if (current.state === "unknown") return unknown(current.reason);
  const [settings] = current.blocks;
  if (!settings) return signsInByVersion1(app);
  return all([
    meets(settings, is("auth_enabled", true)),
    meets(settings, orAbsent(is("require_authentication", true))),
    meets(settings, orAbsent(isTurnedAway("unauthenticated_action"))),
  ]);
}

function signsInByVersion1(app: Resource): Outcome {
  const old = app.blocks("auth_settings");
  if (old.state === "unknown") return unknown(old.reason);
  const [settings] = old.blocks;
  if (!settings) return fail("it has neither auth_settings_v2 nor auth_settings");
  return all([
    meets(settings, is("enabled", true)),
    meets(settings, orAbsent(isTurnedAway("unauthenticated_client_action"))),
  ]);
}

function isTurnedAway(path: string): Requirement {
  return { path, must: "anything but AllowAnonymous", holds: (action) => action !== "AllowAnonymous" };
}

/** An app that asks nobody who they are trusts the network. */
export default rule({
  id: "web-sign-in",
  control: "ZTAI-AP-03",
  title: "App answers callers who did not sign in",
  severity: "high",
  covers: [
    "checkov:CKV_AZURE_13",
    "checkov:CKV_AZURE_56",
    "kics:c7fc1481-2899-4490-bbd8-544a3a61a2f3",
    "kics:e65a0733-94a0-4826-82f4-df529f4c593f",
    "trivy:AZU-0003",
  ],
  on: [...webApps, ...functionApps],
  check: signsIn,
  fix: "Enable auth_settings_v2 with a provider and require authentication.",
  examples: {
    pass: {
      resource: {
        azurerm_linux_web_app: {
          a: {
            name: "app-chat",
            auth_settings_v2: {
              auth_enabled: true,
              require_authentication: true,
              active_directory_v2: {
                client_id: "11111111-1111-1111-1111-111111111111",
                tenant_auth_endpoint: "https://login.microsoftonline.com/common/v2.0",
              },
            },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_linux_web_app: {
          a: { name: "app-chat", auth_settings_v2: { auth_enabled: true, unauthenticated_action: "AllowAnonymous" } },
        },
      },
    },
  },
  edges: [
    {
      when: "the first version of the settings turns callers away as well",
      given: { resource: { azurerm_linux_web_app: { a: { auth_settings: { enabled: true } } } } },
      verdict: "pass",
    },
  ],
});
