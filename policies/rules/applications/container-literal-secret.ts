import { all, fail, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import type { Block } from "../../estate/block";
import type { Graph } from "../../estate/graph";
import type { Resource } from "../../estate/resource";
import { text } from "../../estate/value";
import type { Written } from "../../estate/written";
import type { JsonObject } from "../../../common/json";
import { containerTypes, everyContainer } from "../shared/applications/containers";
import { everyBlock } from "../shared/judge";
import { plainSettings, plainValue } from "../shared/secrets/carried-secret";
import { secretName } from "../shared/secrets/secret-name";

/** A plain setting is never a reference to a vault, so that whatever stands under the name of a secret is one. */
function setting(graph: Graph, resource: Resource, name: string, written: Written): Outcome {
  const outcome = plainValue({ graph, resource, name }, written);
  return outcome.verdict === "unknown" && secretName(name) === "secret"
    ? fail(`the setting ${name} is written as a value`)
    : outcome;
}

/** Container apps list their settings, container groups write them as a map. */
function plain(container: Block, graph: Graph, owner: Resource): Outcome {
  const map = container.written("environment_variables").object;
  const named = map
    ? all(Array.from(map, ([name, written]) => setting(graph, owner, name, written)))
    : plainSettings(graph, owner, "environment_variables", container);
  const listed = everyBlock(container, "env", (entry) => {
    const name = text(entry.value("name"));
    return setting(graph, owner, name ?? "a setting", entry.written("value"));
  });
  return map?.size === 0 ? listed : all([listed, named]);
}

/** An app that gets the address of its store, or a key to it, as a setting. */
function store(value: string): JsonObject {
  return { template: { container: { name: "app", env: [{ name: "STORE", value }] } } };
}

/** Plain settings are shown to everybody who may read the resource, and stand in the state. */
export default rule({
  id: "container-literal-secret",
  control: "ZTAI-AP-05",
  title: "Container gets a secret as a plain setting",
  severity: "high",
  covers: ["checkov:CKV_AZURE_235"],
  on: containerTypes,
  check: (owner, graph) => everyContainer(owner, (container) => plain(container, graph, owner)),
  fix: "Use a secret of the vault by secret_name, or secure_environment_variables in a container group.",
  examples: {
    pass: {
      resource: {
        azurerm_container_app: {
          a: { template: { container: { name: "app", env: [{ name: "API_KEY", secret_name: "api-key" }] } } },
        },
      },
    },
    fail: {
      resource: {
        azurerm_container_app: {
          a: { template: { container: { name: "app", env: [{ name: "API_KEY", value: "${var.key}" }] } } },
        },
      },
    },
  },
  edges: [
    {
      when: "settings say where a secret is and how to sign in",
      given: {
        resource: {
          azurerm_container_app: {
            a: {
              template: {
                container: {
                  name: "app",
                  env: [
                    { name: "TOKEN_TYPE", value: "bearer" },
                    { name: "MAX_TOKENS", value: "4096" },
                    { name: "SECRET_NAME", value: "${azurerm_key_vault_secret.a.name}" },
                    { name: "SECRET_ID", value: "${azurerm_key_vault_secret.a.versionless_id}" },
                    { name: "AZURE_CREDENTIAL", value: "managedidentity" },
                  ],
                },
              },
            },
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "a key of a registry is a setting of a container group",
      given: {
        resource: {
          azurerm_container_group: {
            a: {
              container: {
                name: "app",
                environment_variables: { PULL: "${base64encode(azurerm_container_registry.a.admin_password)}" },
              },
            },
          },
        },
      },
      verdict: "fail",
    },
    {
      when: "the setting has the name of a secret",
      given: {
        resource: {
          azurerm_container_app: {
            written: { template: { container: { name: "app", env: [{ name: "DB_PASSWORD", value: "x" }] } } },
            place: { template: { container: { name: "app", env: [{ name: "KEY_VAULT_SECRET_URI", value: "x" }] } } },
            referred: { template: { container: { name: "app", env: [{ name: "DB_PASSWORD", secret_name: "db" }] } } },
          },
        },
      },
      verdict: {
        "azurerm_container_app.written": "fail",
        "azurerm_container_app.place": "pass",
        "azurerm_container_app.referred": "pass",
      },
    },
    {
      when: "its value is an attribute of a resource, whatever the setting is called",
      given: {
        resource: {
          azurerm_container_app: {
            key: store("${azurerm_storage_account.a.primary_access_key}"),
            read: store("${data.azurerm_storage_account.a.primary_access_key}"),
            instance: store('${azurerm_storage_account.a["x"].secondary_connection_string}'),
            part: store("key=${azurerm_cosmosdb_account.a.primary_readonly_key};"),
            cluster: store("${azurerm_kubernetes_cluster.a.kube_admin_config[0].client_key}"),
            address: store("${azurerm_storage_account.a.primary_blob_endpoint}"),
            named: store("${azurerm_key_vault_key.primary_key.id}"),
          },
        },
      },
      verdict: {
        "azurerm_container_app.key": "fail",
        "azurerm_container_app.read": "fail",
        "azurerm_container_app.instance": "fail",
        "azurerm_container_app.part": "fail",
        "azurerm_container_app.cluster": "fail",
        "azurerm_container_app.address": "pass",
        "azurerm_container_app.named": "pass",
      },
    },
  ],
});
