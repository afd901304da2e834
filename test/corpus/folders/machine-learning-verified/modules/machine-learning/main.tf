data "azurerm_client_config" "current" {}

resource "azurerm_application_insights" "example" {
  name                = "appi-${var.prefix}-${var.environment}"
  location            = var.location
  resource_group_name = var.resource_group_name
  application_type    = coalesce(var.application_insights_settings.application_type, "web")
}

resource "azurerm_key_vault" "example" {
  name                     = "kvml-${var.prefix}-${var.environment}"
  location                 = var.location
  resource_group_name      = var.resource_group_name
  tenant_id                = data.azurerm_client_config.current.tenant_id
  sku_name                 = "standard"
  purge_protection_enabled = coalesce(var.key_vault_settings.purge_protection_enabled, true)
}

resource "azurerm_storage_account" "example" {
  name                     = "stml${var.prefix}${var.environment}"
  location                 = var.location
  resource_group_name      = var.resource_group_name
  account_tier             = "Standard"
  account_replication_type = var.storage_account_settings.account_replication_type
}

resource "azurerm_machine_learning_workspace" "example" {
  name                          = "mlw-${var.prefix}-${var.environment}"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  application_insights_id       = azurerm_application_insights.example.id
  key_vault_id                  = azurerm_key_vault.example.id
  storage_account_id            = azurerm_storage_account.example.id
  public_network_access_enabled = var.machine_learning_settings.public_network_access_enabled
  high_business_impact          = true

  identity {
    type = "SystemAssigned"
  }

  managed_network {
    isolation_mode = var.machine_learning_settings.isolation_mode
  }
}

resource "azurerm_machine_learning_compute_instance" "ci" {
  name                          = "ci-dev"
  machine_learning_workspace_id = azurerm_machine_learning_workspace.example.id
  virtual_machine_size          = "STANDARD_DS2_V2"
}
