import { oncePer } from "../../../common/kept";
import { isHidden } from "../../azure/credentials";
import { all, fail, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { metaArguments } from "../../estate/block-arguments";
import type { Graph } from "../../estate/graph";
import { isMadeOfAttributes } from "../../estate/references";
import type { Resource } from "../../estate/resource";
import type { Written } from "../../estate/written";
import { containerTypes } from "../shared/applications/containers";
import { appServiceTypes } from "../shared/applications/web-app-types";
import { policyExample } from "../shared/gateway/policy-example";
import { saidText } from "../shared/secrets/carried-secret";
import { holdsCredential, looksLikeKey } from "../shared/secrets/secret-text";

/** Providers whose arguments are read; the schemas at hand leave out Data Factory and Synapse. */
const read = /^(?:azurerm|azuread|azapi|msgraph|local|null|terraform)_(?!data_factory|synapse)/;

/** Arguments that take a credential, or an address with one, by their name: rules about how to sign in judge these. */
const takesCredential =
  /(?:password|passwd|secret|key|keys|token|credential|credentials|connection_string|connection_strings|sas|certificate|pfx|url|uri|sensitive_body|protected_settings|value_wo)$/;

/** Arguments that other rules judge, each resource by itself. */
const elsewhere: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...appServiceTypes.map((type) => [type, ["app_settings", "connection_string"]] as const),
  ...containerTypes.map((type) => [type, ["template", "container", "init_container", "secret"]] as const),
  ["azurerm_api_management_backend", ["credentials"]],
  ["azurerm_api_management_named_value", ["value"]],
  ["azurerm_key_vault_secret", ["value"]],
  ["azurerm_linux_virtual_machine", ["custom_data", "user_data"]],
  ["azurerm_linux_virtual_machine_scale_set", ["custom_data", "user_data"]],
  ["azurerm_virtual_machine", ["os_profile"]],
  ["azurerm_virtual_machine_extension", ["settings"]],
  ["azurerm_virtual_machine_scale_set_extension", ["settings"]],
  ["azurerm_windows_virtual_machine", ["custom_data", "user_data"]],
  ["azurerm_windows_virtual_machine_scale_set", ["custom_data", "user_data"]],
]);

const notArguments: ReadonlySet<string> = new Set([...metaArguments, "provisioner"]);

/** Arguments made to hold values for somebody else: what they hold must be known. */
const content: ReadonlySet<string> = new Set([
  "azurerm_api_management_api_operation_policy.xml_content",
  "azurerm_api_management_api_policy.xml_content",
  "azurerm_api_management_policy.xml_content",
  "azurerm_api_management_policy_fragment.value",
  "azurerm_api_management_product_policy.xml_content",
  "azurerm_app_configuration_key.value",
  "azurerm_automation_variable_object.value",
  "azurerm_automation_variable_string.value",
  "azurerm_logic_app_workflow.parameters",
  "azurerm_resource_deployment_script_azure_cli.environment_variable.value",
  "azurerm_resource_deployment_script_azure_power_shell.environment_variable.value",
  "azurerm_resource_group_template_deployment.parameters_content",
  "azurerm_subscription_template_deployment.parameters_content",
]);

/** Arguments that are shown wherever the resource is, for texts that are credentials by their shape. */
const shown = /^(?:tags|description|notes)(?:\.|$)/;

function judge(graph: Graph, resource: Resource): readonly Outcome[] {
  const texts = resource.texts((path, isOpen) => (isOpen || isShown(path)) && isJudged(resource, topOf(path)));
  return texts.flatMap(({ path, written }) => argument(graph, resource, path, written) ?? []);
}

function isShown(path: string): boolean {
  return shown.test(path);
}

function isJudged(resource: Resource, name: string): boolean {
  if (notArguments.has(name) || elsewhere.get(resource.type)?.includes(name)) return false;
  const encrypted = name === "value" ? resource.written("encrypted").value : undefined;
  return encrypted?.state !== "known" || encrypted.value !== true;
}

function argument(graph: Graph, resource: Resource, path: string, written: Written): Outcome | undefined {
  if (isHidden(resource.type, path)) return undefined;
  if (isShown(path)) {
    const said = saidText(written.value);
    if (holdsCredential(said) || looksLikeKey(path, said))
      return fail(`${resource.address} shows a key or password in ${topOf(path)}`);
  } else if (takesCredential.test(path)) return undefined;
  const origins = graph.secretsIn(resource, written);
  const carried = origins.find(({ kind }) => !["argument", "input", "telemetry", "variable"].includes(kind));
  if (carried) return fail(`${resource.address} carries ${carried.reference} in ${path}`);
  if (origins.length > 0 || !content.has(`${resource.type}.${path}`)) return undefined;
  const { value } = written;
  return value.state === "unknown" && !isMadeOfAttributes(value)
    ? unknown(`${path} of ${resource.address} is unknown: ${value.reason}`)
    : undefined;
}

function topOf(path: string): string {
  const end = path.indexOf(".");
  return end < 0 ? path : path.slice(0, end);
}

const byStack = oncePer((graph: Graph) => {
  const stacks = new Map<string, Resource[]>();
  for (const resource of graph.resources) {
    if (resource.mode !== "managed" || !read.test(resource.type)) continue;
    const same = stacks.get(resource.stack);
    if (same) same.push(resource);
    else stacks.set(resource.stack, [resource]);
  }
  return stacks;
});

/** What a provider does not hide is shown in every plan, in the portal and to everybody with read access. */
export default rule({
  id: "secret-in-argument",
  control: "ZTAI-AP-05",
  title: "Secret stands in an argument that everybody can read",
  severity: "high",
  on: ["terraform"],
  check: (stack, graph) =>
    all([pass(), ...(byStack(graph).get(stack.stack) ?? []).flatMap((resource) => judge(graph, resource))]),
  fix: "Let whoever needs the secret read it from the vault by identity.",
  examples: {
    pass: {
      resource: {
        azurerm_storage_account: { a: { name: "stchat" } },
        azurerm_automation_variable_string: { a: { name: "account", value: "${azurerm_storage_account.a.id}" } },
      },
    },
    fail: {
      resource: {
        azurerm_storage_account: { a: { name: "stchat" } },
        azurerm_automation_variable_string: {
          a: { name: "account", value: "${azurerm_storage_account.a.primary_access_key}" },
        },
      },
    },
  },
  edges: [
    {
      when: "a generated password is a tag",
      given: {
        resource: {
          random_password: { a: { length: 20 } },
          azurerm_resource_group: { a: { name: "rg-chat", tags: { "hidden-link": "${random_password.a.result}" } } },
        },
      },
      verdict: "fail",
    },
    {
      when: "a gateway's policy holds a key of a service",
      given: policyExample(
        '<set-header name="api-key"><value>${azurerm_cognitive_account.a.primary_access_key}</value></set-header>',
      ),
      verdict: "fail",
    },
    {
      when: "a deployment script gets a key as a plain setting",
      given: {
        resource: {
          azurerm_resource_deployment_script_azure_cli: {
            a: { environment_variable: { name: "A", value: "${azurerm_search_service.s.primary_key}" } },
          },
        },
      },
      verdict: "fail",
    },
    {
      when: "the parameters of a template hold a vault's secret",
      given: {
        data: { azurerm_key_vault_secret: { a: { name: "partner" } } },
        resource: {
          azurerm_resource_group_template_deployment: {
            a: { parameters_content: "${jsonencode({ partner = { value = data.azurerm_key_vault_secret.a.value } })}" },
          },
        },
      },
      verdict: "fail",
    },
    {
      when: "an azapi body holds a key that an action listed",
      given: {
        data: {
          azapi_resource_action: { a: { type: "Microsoft.Search/searchServices@2025-05-01", action: "listAdminKeys" } },
        },
        resource: {
          azapi_resource: {
            a: {
              type: "Microsoft.Example/things@2025-01-01",
              body: { properties: { value: "${data.azapi_resource_action.a.output.primaryKey}" } },
            },
          },
        },
      },
      verdict: "fail",
    },
    {
      when: "arguments that the provider hides, and those for passwords, hold it",
      given: {
        resource: {
          random_password: { a: { length: 20 } },
          azurerm_windows_virtual_machine: { a: { admin_password: "${random_password.a.result}" } },
          azurerm_resource_deployment_script_azure_cli: {
            a: { environment_variable: { name: "A", secure_value: "${random_password.a.result}" } },
          },
          azurerm_linux_virtual_machine: {
            a: { admin_ssh_key: { public_key: "${tls_private_key.a.public_key_openssh}" } },
          },
        },
      },
      verdict: "pass",
    },
  ],
});
