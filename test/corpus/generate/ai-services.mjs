/** Scenarios around models: accounts, deployments, search, gateways, machine learning, Foundry by azapi. */
const block = (type, name, ...lines) => `resource "${type}" "${name}" {\n${lines.filter(Boolean).join("\n")}\n}`;

const model = (f) =>
  f.pick([
    ["gpt-4o", "2024-11-20"],
    ["gpt-4o-mini", "2024-07-18"],
    ["gpt-35-turbo", "0613"],
    ["text-embedding-ada-002", "2"],
    ["gpt-4.1", "2025-04-14"],
  ]);

export const aiServices = {
  openai(f) {
    const [name, version] = model(f);
    const scale =
      f.major >= 4
        ? `  sku {\n    name     = "${f.pick(["Standard", "GlobalStandard", "DataZoneStandard"])}"\n    capacity = ${f.pick([10, 30, 120])}\n  }`
        : `  scale {\n    type     = "Standard"\n    capacity = ${f.pick([10, 30, 120])}\n  }`;
    if (f.posture === "open")
      f.output("openai_key", `azurerm_cognitive_account.${f.label}.primary_access_key`, f.chance(0.6));
    f.output("openai_endpoint", `azurerm_cognitive_account.${f.label}.endpoint`);
    return [
      block(
        "azurerm_cognitive_account",
        f.label,
        f.head("oai"),
        `  kind                = "OpenAI"`,
        `  sku_name            = "S0"`,
        f.chance(0.7) ? `  custom_subdomain_name = ${f.name("oai")}` : "",
        f.guard("local_auth_enabled", false, undefined, 0.4),
        f.guard("public_network_access_enabled", false, f.pick([true, undefined]), 0.4),
        f.chance(0.5)
          ? `\n  network_acls {\n    default_action = "${f.isClosed ? "Deny" : "Allow"}"\n${f.chance(0.5) ? '    ip_rules       = ["203.0.113.20"]\n' : ""}  }`
          : "",
        f.chance(0.6) ? `\n  identity {\n    type = "SystemAssigned"\n  }` : "",
        f.tags,
      ),
      f.chance(0.5)
        ? block(
            "azurerm_cognitive_deployment",
            "chat",
            `  name                 = "chat"`,
            `  cognitive_account_id = azurerm_cognitive_account.${f.label}.id`,
            f.isClosed ? `  version_upgrade_option = "NoAutoUpgrade"` : "",
            `\n  model {\n    format  = "OpenAI"\n    name    = "${name}"\n    version = "${version}"\n  }\n\n${scale}`,
          )
        : `resource "azurerm_cognitive_deployment" "models" {\n  for_each = {\n    chat       = { model = "${name}", version = "${version}" }\n    embeddings = { model = "text-embedding-3-small", version = "1" }\n  }\n\n  name                 = each.key\n  cognitive_account_id = azurerm_cognitive_account.${f.label}.id\n\n  model {\n    format  = "OpenAI"\n    name    = each.value.model\n    version = each.value.version\n  }\n\n${scale}\n}`,
      f.chance(0.4)
        ? block(
            "azurerm_role_assignment",
            "users",
            `  scope                = azurerm_cognitive_account.${f.label}.id`,
            `  role_definition_name = "${f.pick(["Cognitive Services OpenAI User", "Cognitive Services OpenAI Contributor", "Cognitive Services Contributor", "Owner"])}"`,
            `  principal_id         = ${f.client}`,
          )
        : "",
    ].filter(Boolean);
  },

  rag(f) {
    return [
      ...aiServices.openai(f),
      block(
        "azurerm_search_service",
        "search",
        f.head("srch"),
        `  sku                 = "${f.pick(["basic", "standard", "free"])}"`,
        f.guard("local_authentication_enabled", f.major >= 3 ? false : undefined, undefined, 0.4),
        f.guard("public_network_access_enabled", false, undefined, 0.4),
        f.chance(0.4) ? `  replica_count       = ${f.pick([1, 2, 3])}` : "",
        f.chance(0.5) ? `\n  identity {\n    type = "SystemAssigned"\n  }` : "",
      ),
      block(
        "azurerm_storage_account",
        "docs",
        f.head("stdocs", { compact: true }),
        `  account_tier             = "Standard"\n  account_replication_type = "LRS"`,
        f.guard("shared_access_key_enabled", false, undefined, 0.4),
        f.guard("public_network_access_enabled", false, undefined, 0.3),
      ),
      f.chance(0.5)
        ? block(
            "azurerm_role_assignment",
            "search_reads",
            `  scope                = azurerm_storage_account.docs.id`,
            `  role_definition_name = "Storage Blob Data ${f.pick(["Reader", "Contributor", "Owner"])}"`,
            `  principal_id         = ${f.client}`,
            f.chance(0.5) ? `  principal_type       = "User"` : "",
          )
        : "",
    ].filter(Boolean);
  },

  foundry(f) {
    f.uses.add("azapi");
    const [name, version] = model(f);
    return [
      `resource "azapi_resource" "foundry" {\n  type      = "Microsoft.CognitiveServices/accounts@2025-06-01"\n  name      = ${f.name("aif")}\n  parent_id = ${f.groupId}\n  location  = ${f.location}\n${f.chance(0.5) ? "  schema_validation_enabled = false\n" : ""}\n  identity {\n    type = "SystemAssigned"\n  }\n\n  body = {\n    kind = "AIServices"\n    sku = {\n      name = "S0"\n    }\n    properties = {\n      allowProjectManagement = true\n      customSubDomainName    = ${f.name("aif")}\n${f.isClosed ? "      disableLocalAuth       = true\n" : ""}      publicNetworkAccess    = "${f.isClosed ? "Disabled" : "Enabled"}"\n    }\n  }\n}`,
      `resource "azapi_resource" "project" {\n  type      = "Microsoft.CognitiveServices/accounts/projects@2025-06-01"\n  name      = "project"\n  parent_id = azapi_resource.foundry.id\n  location  = ${f.location}\n\n  identity {\n    type = "SystemAssigned"\n  }\n\n  body = {\n    properties = {\n      displayName = "project"\n      description = "My first project"\n    }\n  }\n}`,
      `resource "azapi_resource" "deployment" {\n  type      = "Microsoft.CognitiveServices/accounts/deployments@2023-05-01"\n  name      = "chat"\n  parent_id = azapi_resource.foundry.id\n\n  body = {\n    sku = {\n      name     = "GlobalStandard"\n      capacity = 10\n    }\n    properties = {\n      model = {\n        format  = "OpenAI"\n        name    = "${name}"\n        version = "${version}"\n      }\n    }\n  }\n}`,
      f.chance(0.4)
        ? `resource "azapi_update_resource" "network" {\n  type        = "Microsoft.CognitiveServices/accounts@2025-06-01"\n  resource_id = azapi_resource.foundry.id\n\n  body = {\n    properties = {\n      networkAcls = {\n        defaultAction = "${f.isClosed ? "Deny" : "Allow"}"\n      }\n    }\n  }\n}`
        : "",
    ].filter(Boolean);
  },

  "foundry-json"(f) {
    f.uses.add("azapi");
    return [
      `resource "azapi_resource" "hub" {\n  type      = "Microsoft.MachineLearningServices/workspaces@2024-04-01-preview"\n  name      = ${f.name("hub")}\n  location  = ${f.location}\n  parent_id = ${f.groupId}\n\n  identity {\n    type = "SystemAssigned"\n  }\n\n  body = jsonencode({\n    properties = {\n      description         = "Hub of the team"\n      friendlyName        = "Hub"\n      storageAccount      = ${f.variable("storage_account_id", "string", undefined)}\n      keyVault            = ${f.variable("key_vault_id", "string", undefined)}\n      publicNetworkAccess = "${f.isClosed ? "Disabled" : "Enabled"}"\n${f.isClosed ? '      managedNetwork = {\n        isolationMode = "AllowInternetOutbound"\n      }\n' : ""}    }\n    kind = "hub"\n  })\n}`,
      `resource "azapi_resource" "connection" {\n  type      = "Microsoft.MachineLearningServices/workspaces/connections@2024-04-01-preview"\n  name      = "openai"\n  parent_id = azapi_resource.hub.id\n\n  body = jsonencode({\n    properties = {\n      category      = "AzureOpenAI"\n      target        = ${f.variable("openai_endpoint", "string", "https://example.openai.azure.com")}\n      authType      = "${f.isClosed ? "AAD" : "ApiKey"}"\n      isSharedToAll = ${!f.isClosed}\n${f.posture === "open" ? `      credentials = {\n        key = ${f.variable("openai_key", "string", undefined)}\n      }\n` : ""}    }\n  })\n}`,
    ];
  },

  "machine-learning"(f) {
    return [
      block("azurerm_application_insights", f.label, f.head("appi"), `  application_type    = "web"`),
      block(
        "azurerm_key_vault",
        f.label,
        f.head("kvml"),
        `  tenant_id           = ${f.tenant}`,
        `  sku_name            = "standard"`,
        f.guard("purge_protection_enabled", true, undefined),
      ),
      block(
        "azurerm_storage_account",
        f.label,
        f.head("stml", { compact: true }),
        `  account_tier             = "Standard"\n  account_replication_type = "GRS"`,
      ),
      block(
        "azurerm_machine_learning_workspace",
        f.label,
        f.head("mlw"),
        `  application_insights_id = azurerm_application_insights.${f.label}.id`,
        `  key_vault_id            = azurerm_key_vault.${f.label}.id`,
        `  storage_account_id      = azurerm_storage_account.${f.label}.id`,
        f.guard("public_network_access_enabled", false, f.pick([true, undefined]), 0.4),
        f.guard("high_business_impact", true, undefined, 0.2),
        `\n  identity {\n    type = "SystemAssigned"\n  }`,
        f.chance(0.3)
          ? `\n  managed_network {\n    isolation_mode = "${f.isClosed ? "AllowOnlyApprovedOutbound" : "Disabled"}"\n  }`
          : "",
        f.tags,
      ),
      f.chance(0.6)
        ? block(
            "azurerm_machine_learning_compute_cluster",
            "cpu",
            `  name                          = "cpu"`,
            `  location                      = ${f.location}`,
            `  vm_priority                   = "LowPriority"`,
            `  vm_size                       = "STANDARD_DS2_V2"`,
            `  machine_learning_workspace_id = azurerm_machine_learning_workspace.${f.label}.id`,
            f.isClosed ? `  local_auth_enabled     = false\n  node_public_ip_enabled = false` : "",
            `\n  scale_settings {\n    min_node_count                       = ${f.pick([0, 1])}\n    max_node_count                       = 2\n    scale_down_nodes_after_idle_duration = "PT5M"\n  }`,
          )
        : "",
      f.chance(0.4)
        ? block(
            "azurerm_machine_learning_compute_instance",
            "ci",
            `  name                          = "ci-dev"`,
            `  machine_learning_workspace_id = azurerm_machine_learning_workspace.${f.label}.id`,
            `  virtual_machine_size          = "STANDARD_DS2_V2"`,
            f.posture === "open"
              ? `\n  ssh {\n    public_key = ${f.variable("ssh_key", "string", undefined)}\n  }`
              : "",
          )
        : "",
    ].filter(Boolean);
  },

  gateway(f) {
    const l = f.label;
    const rules = f.isClosed
      ? `<validate-jwt header-name="Authorization" failed-validation-httpcode="401"><openid-config url="https://login.microsoftonline.com/\${var.tenant_id}/v2.0/.well-known/openid-configuration" /><audiences><audience>api://models</audience></audiences></validate-jwt><rate-limit-by-key calls="60" renewal-period="60" counter-key="@(context.Subscription.Id)" />`
      : "";
    if (rules) f.variable("tenant_id", "string", "11111111-1111-1111-1111-111111111111");
    return [
      block(
        "azurerm_api_management",
        l,
        f.head("apim"),
        `  publisher_name      = "${f.prefix}"`,
        `  publisher_email     = "api@${f.prefix}.example"`,
        `  sku_name            = "${f.pick(["Developer_1", "Consumption_0", "Premium_1", "StandardV2_1"])}"`,
        f.chance(0.6) ? `\n  identity {\n    type = "SystemAssigned"\n  }` : "",
        f.posture === "open" && f.chance(0.5)
          ? `\n  security {\n    ${f.major >= 4 ? "frontend_tls10_enabled" : "enable_frontend_tls10"} = true\n  }`
          : "",
        f.guard("public_network_access_enabled", f.major >= 3 ? true : undefined, undefined),
        f.tags,
      ),
      block(
        "azurerm_api_management_api",
        "models",
        `  name                  = "models"`,
        `  resource_group_name   = ${f.group}`,
        `  api_management_name   = azurerm_api_management.${l}.name`,
        `  revision              = "1"`,
        `  display_name          = "Models"`,
        `  path                  = "openai"`,
        `  protocols             = [${f.isClosed ? '"https"' : '"http", "https"'}]`,
        f.guard("subscription_required", true, false),
      ),
      block(
        "azurerm_api_management_api_policy",
        "models",
        `  api_name            = azurerm_api_management_api.models.name`,
        `  api_management_name = azurerm_api_management.${l}.name`,
        `  resource_group_name = ${f.group}`,
        `\n  xml_content = <<XML\n<policies>\n  <inbound>\n    <base />\n    ${rules}\n    <set-backend-service base-url="https://${f.prefix}.openai.azure.com/openai" />\n    ${f.isClosed ? '<authentication-managed-identity resource="https://cognitiveservices.azure.com" />' : '<set-header name="api-key" exists-action="override"><value>{{openai-key}}</value></set-header>'}\n  </inbound>\n  <backend><base /></backend>\n  <outbound><base /></outbound>\n  <on-error><base /></on-error>\n</policies>\nXML`,
      ),
      f.chance(0.5)
        ? block(
            "azurerm_api_management_named_value",
            "key",
            `  name                = "openai-key"`,
            `  resource_group_name = ${f.group}`,
            `  api_management_name = azurerm_api_management.${l}.name`,
            `  display_name        = "openai-key"`,
            `  secret              = ${f.chance(0.6)}`,
            `  value               = ${f.variable("openai_key", "string", undefined)}`,
          )
        : "",
    ].filter(Boolean);
  },

  bot(f) {
    return [
      block(
        "azurerm_bot_service_azure_bot",
        f.label,
        `  name                = ${f.name("bot")}`,
        `  resource_group_name = ${f.group}`,
        `  location            = "global"`,
        `  sku                 = "F0"`,
        `  microsoft_app_id    = ${f.variable("app_id", "string", undefined)}`,
        f.isClosed ? `  microsoft_app_type  = "UserAssignedMSI"\n  microsoft_app_tenant_id = ${f.tenant}` : "",
        f.guard("local_authentication_enabled", false, undefined, 0.4),
        f.guard("public_network_access_enabled", false, undefined, 0.2),
      ),
      block(
        "azurerm_bot_channel_web_chat",
        "chat",
        `  bot_name            = azurerm_bot_service_azure_bot.${f.label}.name`,
        `  location            = azurerm_bot_service_azure_bot.${f.label}.location`,
        `  resource_group_name = ${f.group}`,
        `\n  site {\n    name = "default"\n  }`,
      ),
    ];
  },

  cognitive(f) {
    return [
      `resource "azurerm_cognitive_account" "accounts" {\n  for_each = ${f.variable("accounts", "map(object({ kind = string, sku = string }))", { vision: { kind: "ComputerVision", sku: "S1" }, speech: { kind: "SpeechServices", sku: "S0" }, language: { kind: "TextAnalytics", sku: "S" } })}\n\n  name                = "\${each.key}-${f.prefix}"\n  location            = ${f.location}\n  resource_group_name = ${f.group}\n  kind                = each.value.kind\n  sku_name            = each.value.sku\n${f.isClosed ? "  local_auth_enabled            = false\n  public_network_access_enabled = false\n" : ""}}`,
    ];
  },
};
