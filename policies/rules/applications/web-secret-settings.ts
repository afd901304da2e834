import { all } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { appServiceTypes } from "../shared/applications/web-app-types";
import { everyBlock } from "../shared/judge";
import { plainSettings, plainValue } from "../shared/secrets/carried-secret";

/** A secret among the settings is in the state, in every plan and in reach of everybody who may read the app. */
export default rule({
  id: "web-secret-settings",
  control: "ZTAI-AP-05",
  title: "App setting carries a secret",
  severity: "high",
  on: appServiceTypes,
  check: (app, graph) =>
    all([
      plainSettings(graph, app, "app_settings"),
      everyBlock(app, "connection_string", (connection) =>
        plainValue({ graph, resource: app, name: "the connection" }, connection.written("value")),
      ),
    ]),
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
  edges: [
    {
      when: "settings name how to sign in, where a secret is and what bounds it",
      given: {
        resource: {
          azurerm_linux_function_app: {
            a: {
              name: "func-chat",
              app_settings: {
                EVENTHUB__fullyQualifiedNamespace: "evhns-chat.servicebus.windows.net",
                EVENTHUB__credential: "managedidentity",
                AZURE_TOKEN_CREDENTIALS: "ManagedIdentityCredential",
                AzureWebJobsSecretStorageType: "keyvault",
                OPENAI_TOKEN_LIMIT_TYPE: "per-minute",
                PASSWORD_POLICY: "strong",
                KEY_VAULT_SECRET_NAME: "openai",
                MAX_TOKENS: "4096",
                REDIS_PORT: "6380",
                SSH_PUBLIC_KEY: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ",
                CLIENT_SECRET_URI: "https://kv-chat.vault.azure.net/secrets/partner",
                SQL_CONNECTION_STRING: "Server=tcp:sql-chat;Database=chat;Authentication=Active Directory Default;",
                APPLICATIONINSIGHTS_CONNECTION_STRING: "${azurerm_application_insights.a.connection_string}",
                AZURE_CLIENT_ID: "11111111-2222-3333-4444-555555555555",
              },
            },
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "a generated password is put together to a connection string",
      given: {
        resource: {
          random_password: { a: { length: 20 } },
          azurerm_linux_web_app: {
            a: {
              name: "app-chat",
              app_settings: { DB: '${format("Host=psql;Password=%s", random_password.a.result)}' },
            },
          },
        },
      },
      verdict: { "azurerm_linux_web_app.a": "fail" },
    },
    {
      when: "all settings come merged from locals, one of them a vault's secret",
      given: {
        data: { azurerm_key_vault_secret: { a: { name: "partner" } } },
        locals: { secrets: { PARTNER: "${data.azurerm_key_vault_secret.a.value}" } },
        resource: {
          azurerm_linux_web_app: {
            a: { name: "app-chat", app_settings: '${merge({ LEVEL = "info" }, local.secrets)}' },
          },
        },
      },
      verdict: { "azurerm_linux_web_app.a": "fail" },
    },
    {
      when: "a text has the shape of a key under a harmless name",
      given: {
        resource: {
          azurerm_linux_web_app: {
            a: {
              name: "app-chat",
              app_settings: {
                UPLOAD: "https://stchat.blob.core.windows.net/in?sv=2024&sig=bm90LWEtcmVhbC1zaWduYXR1cmU",
              },
            },
          },
        },
      },
      verdict: "fail",
    },
    {
      when: "a connection uses Entra sign-in",
      given: {
        resource: {
          azurerm_linux_web_app: {
            a: {
              name: "app-chat",
              connection_string: {
                name: "db",
                type: "SQLAzure",
                value:
                  "Server=tcp:${azurerm_mssql_server.a.fully_qualified_domain_name};Authentication=Active Directory Default",
              },
            },
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "a setting is the address of a service",
      given: {
        resource: {
          azurerm_linux_web_app: { a: { app_settings: { ENDPOINT: "${azurerm_cognitive_account.a.endpoint}" } } },
        },
      },
      verdict: "pass",
    },
    {
      when: "a setting is not known",
      given: { resource: { azurerm_linux_web_app: { a: { app_settings: { ENDPOINT: "${var.endpoint}" } } } } },
      verdict: "unknown",
    },
  ],
});
