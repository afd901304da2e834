/** Scenarios around clusters, applications and machines. */
const block = (type, name, ...lines) => `resource "${type}" "${name}" {\n${lines.filter(Boolean).join("\n")}\n}`;

export const compute = {
  kubernetes(f) {
    const old = f.major < 3;
    return [
      block(
        "azurerm_kubernetes_cluster",
        f.label,
        f.head("aks"),
        `  dns_prefix          = "${f.prefix}"`,
        f.chance(0.5) ? `  kubernetes_version  = "1.${f.pick([29, 31, 33])}"` : "",
        f.guard("private_cluster_enabled", true, f.pick([false, undefined]), 0.4),
        f.guard("local_account_disabled", f.major >= 3 ? true : undefined, undefined, 0.4),
        f.guard("azure_policy_enabled", f.major >= 3 ? true : undefined, undefined),
        f.guard("oidc_issuer_enabled", f.major >= 3 ? true : undefined, undefined),
        f.guard("workload_identity_enabled", f.major >= 3 ? true : undefined, undefined),
        `\n  default_node_pool {\n    name       = "default"\n    node_count = ${f.pick([1, 2, 3])}\n    vm_size    = "Standard_D2_v2"\n${f.chance(0.3) ? `    vnet_subnet_id = ${f.variable("subnet_id", "string", undefined)}\n` : ""}  }`,
        f.chance(0.8)
          ? `\n  identity {\n    type = "SystemAssigned"\n  }`
          : `\n  service_principal {\n    client_id     = ${f.variable("client_id", "string", undefined)}\n    client_secret = ${f.variable("client_secret", "string", undefined)}\n  }`,
        f.chance(0.5)
          ? `\n  network_profile {\n    network_plugin = "${f.pick(["azure", "kubenet"])}"\n${f.isClosed ? '    network_policy = "azure"\n' : ""}  }`
          : "",
        f.isClosed && !old
          ? `\n  azure_active_directory_role_based_access_control {\n${f.major < 4 ? "    managed            = true\n" : ""}    azure_rbac_enabled = true\n  }`
          : "",
        old
          ? `\n  role_based_access_control {\n    enabled = ${f.isClosed}\n  }\n\n  addon_profile {\n    kube_dashboard {\n      enabled = ${f.posture === "open"}\n    }\n  }`
          : "",
        f.chance(0.4) && !old
          ? `\n  oms_agent {\n    log_analytics_workspace_id = ${f.variable("log_analytics_workspace_id", "string", undefined)}\n  }`
          : "",
        f.tags,
      ),
      f.chance(0.5)
        ? block(
            "azurerm_kubernetes_cluster_node_pool",
            "user",
            `  name                  = "user"`,
            `  kubernetes_cluster_id = azurerm_kubernetes_cluster.${f.label}.id`,
            `  vm_size               = "Standard_DS2_v2"`,
            `  node_count            = 1`,
            f.posture === "open" && f.chance(0.4)
              ? `  ${f.major >= 4 ? "node_public_ip_enabled" : "enable_node_public_ip"} = true`
              : "",
          )
        : "",
    ]
      .filter(Boolean)
      .concat((f.output("kube_config", `azurerm_kubernetes_cluster.${f.label}.kube_config_raw`, true), []));
  },

  registry(f) {
    return [
      block(
        "azurerm_container_registry",
        f.label,
        f.head("cr", { compact: true }),
        `  sku                 = "${f.isClosed ? "Premium" : f.pick(["Basic", "Standard", "Premium"])}"`,
        f.guard("admin_enabled", false, true),
        f.guard("public_network_access_enabled", f.isClosed ? false : undefined, undefined, 0.5),
        f.guard("anonymous_pull_enabled", false, undefined),
        f.chance(0.3)
          ? `\n  georeplications {\n    location                = "${f.pick(["westus", "eastus2"])}"\n    zone_redundancy_enabled = true\n  }`
          : "",
        f.tags,
      ),
      block("azurerm_user_assigned_identity", "pull", f.head("id-pull")),
      block(
        "azurerm_role_assignment",
        "pull",
        `  scope                = azurerm_container_registry.${f.label}.id`,
        `  role_definition_name = "${f.pick(["AcrPull", "AcrPull", "AcrPush", "Contributor"])}"`,
        `  principal_id         = azurerm_user_assigned_identity.pull.principal_id`,
      ),
    ];
  },

  "web-app"(f) {
    const linux = f.chance(0.7);
    const type = f.major < 3 ? "azurerm_app_service" : linux ? "azurerm_linux_web_app" : "azurerm_windows_web_app";
    const plan =
      f.major < 3
        ? block(
            "azurerm_app_service_plan",
            f.label,
            f.head("plan"),
            `\n  sku {\n    tier = "Standard"\n    size = "S1"\n  }`,
          )
        : block(
            "azurerm_service_plan",
            f.label,
            f.head("plan"),
            `  os_type             = "${linux ? "Linux" : "Windows"}"`,
            `  sku_name            = "${f.pick(["B1", "P1v3", "S1"])}"`,
          );
    const id =
      f.major < 3
        ? `  app_service_plan_id = azurerm_app_service_plan.${f.label}.id`
        : `  service_plan_id     = azurerm_service_plan.${f.label}.id`;
    const tls = f.major >= 4 ? "minimum_tls_version" : f.major === 3 ? "minimum_tls_version" : "min_tls_version";
    return [
      plan,
      block(
        type,
        f.label,
        f.head("app"),
        id,
        f.guard("https_only", true, f.pick([undefined, false])),
        f.major >= 3 ? f.guard("public_network_access_enabled", false, undefined, 0.2) : "",
        f.chance(0.6) ? `\n  identity {\n    type = "SystemAssigned"\n  }` : "",
        `\n  site_config {\n${[f.chance(0.7) ? `    ftps_state = "${f.isClosed ? "Disabled" : "AllAllowed"}"` : "", f.chance(0.6) ? `    ${tls} = "${f.isClosed ? "1.2" : "1.0"}"` : "", f.chance(0.4) ? "    http2_enabled = true" : "", f.major >= 3 && f.chance(0.6) ? `\n    application_stack {\n      ${f.pick(['python_version = "3.12"', 'node_version = "16-lts"', 'dotnet_version = "8.0"', 'node_version = "22-lts"'].slice(0, linux ? 4 : 1))}\n    }` : "", f.posture === "open" && f.chance(0.5) ? '\n    cors {\n      allowed_origins = ["*"]\n    }' : ""].filter(Boolean).join("\n")}\n  }`,
        `\n  app_settings = {\n    WEBSITE_RUN_FROM_PACKAGE = "1"\n    OPENAI_ENDPOINT          = "https://${f.prefix}.openai.azure.com"\n${f.posture === "open" ? `    OPENAI_API_KEY           = ${f.variable("openai_api_key", "string", f.chance(0.4) ? "0123456789abcdef0123456789abcdef" : undefined)}\n` : ""}  }`,
        f.isClosed && f.major >= 3
          ? `\n  auth_settings_v2 {\n    auth_enabled           = true\n    require_authentication = true\n    default_provider       = "azureactivedirectory"\n\n    active_directory_v2 {\n      client_id            = ${f.variable("auth_client_id", "string", "11111111-1111-1111-1111-111111111111")}\n      tenant_auth_endpoint = "https://login.microsoftonline.com/\${${f.tenant}}/v2.0"\n    }\n\n    login {}\n  }`
          : "",
        f.tags,
      ),
    ];
  },

  "function-app"(f) {
    return [
      block(
        "azurerm_storage_account",
        "func",
        f.head("stfn", { compact: true }),
        `  account_tier             = "Standard"\n  account_replication_type = "LRS"`,
        f.guard("shared_access_key_enabled", true, undefined),
      ),
      block(
        "azurerm_service_plan",
        "func",
        f.head("asp-fn"),
        `  os_type             = "Linux"\n  sku_name            = "${f.pick(["Y1", "EP1"])}"`,
      ),
      block(
        "azurerm_linux_function_app",
        f.label,
        f.head("func"),
        `  service_plan_id            = azurerm_service_plan.func.id`,
        `  storage_account_name       = azurerm_storage_account.func.name`,
        f.isClosed
          ? `  storage_uses_managed_identity = true`
          : `  storage_account_access_key = azurerm_storage_account.func.primary_access_key`,
        f.guard("https_only", true, undefined),
        `\n  site_config {\n    application_stack {\n      python_version = "${f.pick(["3.8", "3.11", "3.12"])}"\n    }\n  }`,
        `\n  identity {\n    type = "SystemAssigned"\n  }`,
        f.chance(0.6)
          ? `\n  app_settings = {\n    FUNCTIONS_WORKER_RUNTIME = "python"\n    AzureWebJobsFeatureFlags = "EnableWorkerIndexing"\n  }`
          : "",
        f.tags,
      ),
    ];
  },

  "container-app"(f) {
    const external = f.variable("external", "bool", f.posture !== "closed");
    return [
      block(
        "azurerm_log_analytics_workspace",
        f.label,
        f.head("log"),
        `  sku                 = "PerGB2018"`,
        `  retention_in_days   = ${f.pick([30, 90, 365])}`,
      ),
      block(
        "azurerm_container_app_environment",
        f.label,
        f.head("cae"),
        `  log_analytics_workspace_id = azurerm_log_analytics_workspace.${f.label}.id`,
        f.chance(0.4)
          ? `  infrastructure_subnet_id       = ${f.variable("infrastructure_subnet_id", "string", undefined)}\n  internal_load_balancer_enabled = ${f.isClosed}`
          : "",
      ),
      block(
        "azurerm_container_app",
        f.label,
        `  name                         = ${f.name("ca")}`,
        `  container_app_environment_id = azurerm_container_app_environment.${f.label}.id`,
        `  resource_group_name          = ${f.group}`,
        `  revision_mode                = "Single"`,
        `\n  template {\n    container {\n      name   = "api"\n      image  = "${f.pick(["mcr.microsoft.com/k8se/quickstart:latest", "ghcr.io/contoso/chat:1.4.2", "contoso.azurecr.io/chat@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"])}"\n      cpu    = 0.25\n      memory = "0.5Gi"\n\n      env {\n        name  = "AZURE_OPENAI_ENDPOINT"\n        value = "https://${f.prefix}.openai.azure.com"\n      }\n${f.posture === "open" ? `\n      env {\n        name  = "OPENAI_API_KEY"\n        value = ${f.variable("openai_api_key", "string", undefined)}\n      }\n` : ""}    }\n  }`,
        f.chance(0.5) ? `\n  identity {\n    type = "SystemAssigned"\n  }` : "",
        `\n  ingress {\n    external_enabled           = ${external}\n    target_port                = 8080\n${f.posture === "open" ? "    allow_insecure_connections = true\n" : ""}\n    traffic_weight {\n      percentage      = 100\n      latest_revision = true\n    }\n  }`,
        f.tags,
      ),
    ];
  },

  "container-group"(f) {
    return [
      block(
        "azurerm_container_group",
        f.label,
        f.head("aci"),
        `  ip_address_type     = "${f.isClosed ? "Private" : "Public"}"`,
        `  os_type             = "Linux"`,
        f.isClosed
          ? `  subnet_ids          = [${f.variable("subnet_id", "string", undefined)}]`
          : `  dns_name_label      = "${f.prefix}"`,
        `\n  container {\n    name   = "web"\n    image  = "mcr.microsoft.com/azuredocs/aci-helloworld:latest"\n    cpu    = "0.5"\n    memory = "1.5"\n\n    ports {\n      port     = ${f.pick([80, 443, 8080])}\n      protocol = "TCP"\n    }\n${f.chance(0.4) ? `\n    secure_environment_variables = {\n      API_KEY = ${f.variable("api_key", "string", undefined)}\n    }\n` : ""}  }`,
      ),
    ];
  },

  "linux-vm"(f) {
    const publicIp = f.posture !== "closed";
    const count = f.chance(0.4) ? `  count = ${f.variable("vm_count", "number", 2)}\n` : "";
    const at = count ? "[count.index]" : "";
    return [
      publicIp
        ? `resource "azurerm_public_ip" "vm" {\n${count}  name                = "pip-vm${count ? "-${count.index}" : ""}"\n  location            = ${f.location}\n  resource_group_name = ${f.group}\n  allocation_method   = "${f.major >= 4 ? "Static" : f.pick(["Dynamic", "Static"])}"\n}`
        : "",
      `resource "azurerm_network_interface" "vm" {\n${count}  name                = "nic-vm${count ? "-${count.index}" : ""}"\n  location            = ${f.location}\n  resource_group_name = ${f.group}\n\n  ip_configuration {\n    name                          = "internal"\n    subnet_id                     = ${f.variable("subnet_id", "string", undefined)}\n    private_ip_address_allocation = "Dynamic"\n${publicIp ? `    public_ip_address_id          = azurerm_public_ip.vm${at}.id\n` : ""}  }\n}`,
      `resource "azurerm_linux_virtual_machine" "vm" {\n${count}  name                = "vm-${f.prefix}${count ? "-${count.index}" : ""}"\n  location            = ${f.location}\n  resource_group_name = ${f.group}\n  size                = "${f.pick(["Standard_B2s", "Standard_D2s_v5", "Standard_NC6s_v3"])}"\n  admin_username      = "azureuser"\n${f.posture === "open" ? `  admin_password                  = ${f.variable("admin_password", "string", "P@ssw0rd!234")}\n  disable_password_authentication = false\n` : ""}  network_interface_ids = [azurerm_network_interface.vm${at}.id]\n${f.isClosed ? "  secure_boot_enabled = true\n  vtpm_enabled        = true\n  encryption_at_host_enabled = true\n" : ""}${f.posture === "open" ? "" : `\n  admin_ssh_key {\n    username   = "azureuser"\n    public_key = file("~/.ssh/id_rsa.pub")\n  }\n`}\n  os_disk {\n    caching              = "ReadWrite"\n    storage_account_type = "Standard_LRS"\n  }\n\n  source_image_reference {\n    publisher = "Canonical"\n    offer     = "0001-com-ubuntu-server-jammy"\n    sku       = "22_04-lts"\n    version   = "latest"\n  }\n}`,
      f.posture === "open"
        ? block(
            "azurerm_network_security_rule",
            "ssh",
            `  name                        = "ssh"`,
            `  priority                    = 100`,
            `  direction                   = "Inbound"`,
            `  access                      = "Allow"`,
            `  protocol                    = "Tcp"`,
            `  source_port_range           = "*"`,
            `  destination_port_range      = "22"`,
            `  source_address_prefix       = "${f.pick(["*", "Internet"])}"`,
            `  destination_address_prefix  = "*"`,
            `  resource_group_name         = ${f.group}`,
            `  network_security_group_name = ${f.variable("nsg_name", "string", "nsg-vm")}`,
          )
        : "",
    ].filter(Boolean);
  },

  "windows-vm"(f) {
    return [
      block(
        "azurerm_network_interface",
        "win",
        f.head("nic"),
        `\n  ip_configuration {\n    name                          = "internal"\n    subnet_id                     = ${f.variable("subnet_id", "string", undefined)}\n    private_ip_address_allocation = "Dynamic"\n  }`,
      ),
      block(
        "azurerm_windows_virtual_machine",
        "win",
        f.head("win"),
        `  size                = "Standard_D4s_v5"`,
        `  admin_username      = "adminuser"`,
        `  admin_password      = ${f.pick([f.variable("admin_password", "string", undefined), "random_password.win.result"])}`,
        `  network_interface_ids = [azurerm_network_interface.win.id]`,
        f.guard("encryption_at_host_enabled", true, undefined, 0.3),
        f.guard("patch_mode", '"AutomaticByPlatform"', undefined, 0.4),
        `\n  os_disk {\n    caching              = "ReadWrite"\n    storage_account_type = "Premium_LRS"\n  }\n\n  source_image_reference {\n    publisher = "MicrosoftWindowsServer"\n    offer     = "WindowsServer"\n    sku       = "2022-Datacenter"\n    version   = "latest"\n  }`,
      ),
      block("random_password", "win", "  length = 20"),
      f.chance(0.5)
        ? block(
            "azurerm_virtual_machine_extension",
            "setup",
            `  name                 = "setup"`,
            `  virtual_machine_id   = azurerm_windows_virtual_machine.win.id`,
            `  publisher            = "Microsoft.Compute"`,
            `  type                 = "CustomScriptExtension"`,
            `  type_handler_version = "1.10"`,
            `\n  settings = jsonencode({\n    commandToExecute = "powershell -ExecutionPolicy Unrestricted -File setup.ps1"\n  })`,
          )
        : "",
    ].filter(Boolean);
  },

  "scale-set"(f) {
    return [
      block(
        "azurerm_linux_virtual_machine_scale_set",
        f.label,
        f.head("vmss"),
        `  sku                 = "Standard_F2"\n  instances           = ${f.pick([1, 2, 3])}\n  admin_username      = "adminuser"`,
        f.guard("encryption_at_host_enabled", true, undefined, 0.4),
        `\n  admin_ssh_key {\n    username   = "adminuser"\n    public_key = ${f.variable("ssh_public_key", "string", undefined)}\n  }\n\n  source_image_reference {\n    publisher = "Canonical"\n    offer     = "ubuntu-24_04-lts"\n    sku       = "server"\n    version   = "latest"\n  }\n\n  os_disk {\n    storage_account_type = "Standard_LRS"\n    caching              = "ReadWrite"\n  }\n\n  network_interface {\n    name    = "nic"\n    primary = true\n\n    ip_configuration {\n      name      = "internal"\n      primary   = true\n      subnet_id = ${f.variable("subnet_id", "string", undefined)}\n${f.posture === "open" ? '\n      public_ip_address {\n        name = "public"\n      }\n' : ""}    }\n  }`,
      ),
    ];
  },

  disks(f) {
    return [
      block(
        "azurerm_managed_disk",
        "data",
        f.head("disk"),
        `  storage_account_type = "Premium_LRS"\n  create_option        = "Empty"\n  disk_size_gb         = 128`,
        f.guard("public_network_access_enabled", false, undefined, 0.4),
        f.guard("network_access_policy", '"DenyAll"', undefined, 0.4),
        f.chance(0.3) ? `  disk_encryption_set_id = ${f.variable("disk_encryption_set_id", "string", undefined)}` : "",
      ),
      block(
        "azurerm_snapshot",
        "data",
        f.head("snap"),
        `  create_option       = "Copy"\n  source_uri          = azurerm_managed_disk.data.id`,
      ),
    ];
  },
};
