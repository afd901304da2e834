import { typeRules } from "../../stacks/apply-table";
import { synthExample } from "../helpers/synth-example";
import type { Attributes } from "../helpers/synth-stack";

/**
 * What Azure completes, reorders or does not tell again after an apply, so that the next plan would never be empty, and how the stacks
 * answer: the argument is declared whole, left out altogether, or ignored at exactly that place.
 */
interface Completion {
  /** Type in Terraform. */
  readonly type: string;
  readonly argument: string;
  /** What Azure or the provider does. */
  readonly happens: string;
  readonly answer: "declared" | "left out" | "ignored";
  /** The page that says so. */
  readonly source: string;
  /** Whether a resource is written accordingly; others of the type are passed over by answering true. */
  readonly holds: (resource: Attributes, type: string) => boolean;
}

const azurerm = "https://github.com/hashicorp/terraform-provider-azurerm";
const listed = (value: unknown): readonly Attributes[] => (Array.isArray(value) ? (value as Attributes[]) : []);
const within = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? (value as Attributes)[key] : undefined;
const without =
  (...names: readonly string[]) =>
  (resource: Attributes) =>
    names.every((name) => resource[name] === undefined);

const completions: readonly Completion[] = [
  {
    type: "azurerm_storage_account",
    argument: "network_rules.private_link_access",
    happens: "Defender for Storage adds a rule for its malware scanner",
    answer: "ignored",
    source: `${azurerm}/issues/26019`,
    holds: ({ lifecycle, network_rules }) =>
      JSON.stringify(within(lifecycle, "ignore_changes")) === '["network_rules[0].private_link_access"]' &&
      within(network_rules, "private_link_access") === undefined,
  },
  {
    type: "azurerm_security_center_subscription_pricing",
    argument: "extension.additional_extension_properties",
    happens: "Azure adds the settings of malware scanning that are not sent",
    answer: "declared",
    source: "https://learn.microsoft.com/azure/defender-for-cloud/on-upload-malware-scanning",
    holds: ({ extension }) =>
      listed(extension)
        .filter(({ name }) => name === "OnUploadMalwareScanning")
        .every(
          ({ additional_extension_properties: sent }) =>
            Object.keys((sent ?? {}) as object)
              .sort()
              .join() === "AutomatedResponse,BlobScanResultsOptions,CapGBPerMonthPerStorageAccount",
        ),
  },
  {
    type: "azurerm_container_app_environment",
    argument: "infrastructure_resource_group_name",
    happens: "Azure makes a name up, and the next plan replaces the environment",
    answer: "declared",
    source: `${azurerm}/issues/28727`,
    holds: ({ infrastructure_resource_group_name: name }) => typeof name === "string" && !name.includes("${"),
  },
  {
    type: "azurerm_container_app_environment",
    argument: "workload_profile",
    happens: "Azure keeps a consumption profile that is not sent",
    answer: "declared",
    source: `${azurerm}/issues/27481`,
    holds: ({ workload_profile: profiles }) => listed(profiles).some(({ name }) => name === "Consumption"),
  },
  ...["azurerm_container_app", "azurerm_container_app_job"].map((type): Completion => ({
    type,
    argument: "secret",
    happens:
      "Azure never tells the value of a reference to a vault; with an id that is unknown while planning, the plan and the apply differ",
    answer: "declared",
    source: `${azurerm}/pull/32964`,
    holds: ({ secret }) =>
      listed(secret).every(({ value, key_vault_secret_id: id }) =>
        id === undefined
          ? typeof value === "string"
          : value === undefined && typeof id === "string" && !id.includes("${"),
      ),
  })),
  {
    type: "azurerm_monitor_diagnostic_setting",
    argument: "log_analytics_destination_type",
    happens: "most services answer with nothing, whatever is sent",
    answer: "left out",
    source: "https://github.com/Azure/azure-rest-api-specs/issues/22400",
    holds: ({ log_analytics_destination_type: tables, target_resource_id: target }) =>
      tables === undefined || /azurerm_(firewall|cosmosdb_account)\./.test(String(target)),
  },
  {
    type: "azurerm_monitor_diagnostic_setting",
    argument: "enabled_metric",
    happens: "storage and Cosmos DB answer AllMetrics with their own categories",
    answer: "declared",
    source: "https://github.com/Azure/terraform-azurerm-avm-res-storage-storageaccount/pull/380",
    holds: ({ enabled_metric: metrics, target_resource_id: target }) =>
      !/azurerm_(storage_account|cosmosdb_account)\./.test(String(target)) ||
      listed(metrics).every(({ category }) => category !== "AllMetrics"),
  },
  {
    type: "azurerm_cosmosdb_sql_container",
    argument: "indexing_policy",
    happens: "Azure adds the path of everything and leaves out that of the etag",
    answer: "left out",
    source: `${azurerm}/issues/14561`,
    holds: without("indexing_policy"),
  },
  {
    type: "azurerm_cosmosdb_account",
    argument: "capabilities, ip_range_filter, analytical_storage",
    happens: "what is not sent stays as Azure has it; a part of it would be taken for the whole",
    answer: "left out",
    source: `${azurerm}/blob/v4.55.0/website/docs/r/cosmosdb_account.html.markdown`,
    holds: without("capabilities", "ip_range_filter", "analytical_storage"),
  },
  {
    type: "azurerm_cognitive_account",
    argument: "customer_managed_key.key_vault_key_id",
    happens: "the service answers with the version of the key",
    answer: "declared",
    source: "https://learn.microsoft.com/azure/foundry/concepts/encryption-keys-portal",
    holds: ({ customer_managed_key: key }) =>
      key === undefined || String(within(key, "key_vault_key_id")).includes("keyUriWithVersion"),
  },
  {
    type: "azurerm_role_assignment",
    argument: "role_definition_id",
    happens: "the provider reports the id with its subscription, and another id is another assignment",
    answer: "declared",
    source: `${azurerm}/blob/v4.55.0/website/docs/r/role_assignment.html.markdown`,
    holds: ({ role_definition_id: id }) => String(id).startsWith("/subscriptions/"),
  },
  {
    type: "azurerm_private_dns_zone",
    argument: "soa_record",
    happens: "Azure makes one for each zone",
    answer: "left out",
    source: `${azurerm}/blob/v4.55.0/website/docs/r/private_dns_zone.html.markdown`,
    holds: without("soa_record"),
  },
  {
    type: "azurerm_virtual_network",
    argument: "subnet",
    happens: "a network that names subnets takes away those that stand apart",
    answer: "left out",
    source: `${azurerm}/blob/v4.55.0/website/docs/r/virtual_network.html.markdown`,
    holds: without("subnet"),
  },
  {
    type: "azurerm_key_vault",
    argument: "access_policy, contact",
    happens: "a vault that names them takes away those that stand apart",
    answer: "left out",
    source: `${azurerm}/blob/v4.55.0/website/docs/r/key_vault.html.markdown`,
    holds: without("access_policy", "contact"),
  },
  {
    type: "azurerm_network_security_group",
    argument: "security_rule",
    happens: "a list of one range comes back as a single one",
    answer: "declared",
    source: "https://learn.microsoft.com/azure/templates/microsoft.network/networksecuritygroups",
    holds: ({ security_rule: rules }) =>
      listed(rules).every((rule) =>
        ["source_address_prefixes", "destination_address_prefixes", "destination_port_ranges"].every(
          (name) => listed(rule[name]).length !== 1,
        ),
      ),
  },
  {
    type: "azapi_resource",
    argument: "body",
    happens: "only what the body says is compared, and lists of one order with another are the same",
    answer: "declared",
    source: "https://github.com/Azure/terraform-provider-azapi/pull/560",
    holds: without("ignore_missing_property", "ignore_casing", "schema_validation_enabled", "sensitive_body"),
  },
  {
    type: "azapi_resource",
    argument: "body.properties.retentionPolicy",
    happens: "Azure answers both halves of the retention of a flow log",
    answer: "declared",
    source: "https://learn.microsoft.com/azure/templates/microsoft.network/networkwatchers/flowlogs",
    holds: ({ type, body }) =>
      !String(type).includes("/flowLogs@") ||
      JSON.stringify(within(within(body, "properties"), "retentionPolicy")) === '{"days":0,"enabled":false}',
  },
];

const { all } = synthExample();

describe("the plan after an apply is empty", () => {
  test.each(completions)("$type: $argument is $answer: $happens", ({ type, holds }) => {
    const resources = Object.entries(all(type));
    expect(resources.length).toBeGreaterThan(0);
    expect(resources.filter(([, resource]) => !holds(resource, type)).map(([name]) => name)).toEqual([]);
  });

  test("nothing is ignored but what the table says", () => {
    const ignoring = [...new Set(typeRules.map(({ type }) => type))].flatMap((type) =>
      Object.values(all(type)).flatMap(({ lifecycle }) =>
        listed(within(lifecycle, "ignore_changes")).map((path) => `${type}.${String(path).replace("[0]", "")}`),
      ),
    );
    const expected = completions
      .filter(({ answer }) => answer === "ignored")
      .map(({ type, argument }) => `${type}.${argument}`);
    expect([...new Set(ignoring)]).toEqual(expected);
  });
});
