import type { Block } from "../../estate/block";
import { isObject, type Json } from "../../../common/json";
import { all, fail, pass, unknown, type Outcome } from "../../engine/outcome";
import type { Resource } from "../../estate/resource";
import { rule } from "../../engine/rule";
import { everyBlock } from "../shared/blocks";
import { literalSecret, refersToNoSecret } from "../shared/literal-secret";
import { appServiceTypes } from "../shared/applications/web-app-types";

function settingsOf(app: Resource): Outcome {
  const raw = app.rawAt("app_settings");
  if (!isObject(raw)) {
    const value = app.value("app_settings");
    return value.state === "unknown" ? unknown(`app_settings is unknown: ${value.reason}`) : pass();
  }
  return all([pass(), ...Object.entries(raw).map(([name, written]) => setting(app, name, written))]);
}

function connectionString(connection: Block): Outcome {
  const written = connection.rawAt("value");
  const reason =
    written === undefined || written === null ? undefined : literalSecret("connection_string.value", written);
  if (reason) return fail(reason);
  const value = connection.value("value");
  return value.state === "unknown" ? unknown(`connection_string.value is unknown: ${value.reason}`) : pass();
}

function setting(app: Resource, name: string, written: Json): Outcome {
  const value = app.resolver.resolve(written);
  const reason =
    literalSecret(name, written) ?? (value.state === "known" ? literalSecret(name, value.value) : undefined);
  if (reason) return fail(reason);
  if (value.state !== "unknown" || refersToNoSecret(written)) return pass();
  return unknown(`${name} is unknown: ${value.reason}`);
}

/** A secret among the settings is in the state, in every plan and in reach of everybody who may read the app. */
export default rule({
  id: "web-secret-settings",
  control: "ZTAI-AP-05",
  title: "App setting carries a secret",
  severity: "high",
  on: appServiceTypes,
  check: (app) =>
    all([settingsOf(app), everyBlock(app, "connection_string", (connection) => connectionString(connection))]),
  fix: "Refer to the vault with @Microsoft.KeyVault(...) and let the app read it by identity, or use the identity alone.",
  examples: {
    pass: {
      resource: {
        azurerm_linux_web_app: {
          a: {
            name: "app-chat",
            app_settings: {
              PARTNER_API_KEY: "@Microsoft.KeyVault(SecretUri=https://kv-chat.vault.azure.net/secrets/partner)",
              LOG_LEVEL: "info",
            },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_storage_account: { a: { name: "stchat" } },
        azurerm_linux_web_app: {
          a: { name: "app-chat", app_settings: { STORAGE: "${azurerm_storage_account.a.primary_connection_string}" } },
        },
      },
    },
  },
});
