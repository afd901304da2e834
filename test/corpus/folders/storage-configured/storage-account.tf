resource "azurerm_storage_account" "example" {
  name                            = replace("st${local.name}", "-", "")
  location                        = azurerm_resource_group.default.location
  resource_group_name             = azurerm_resource_group.default.name
  account_tier                    = try(local.config.storage_account.account_tier, null)
  account_replication_type        = local.config["storage_account"]["account_replication_type"]
  min_tls_version                 = "TLS1_2"
  https_traffic_only_enabled      = local.config["storage_account"]["https_traffic_only_enabled"]
  shared_access_key_enabled       = var.shared_access_key_enabled
  public_network_access_enabled   = false
  allow_nested_items_to_be_public = try(local.config.storage_account.allow_nested_items_to_be_public, null)
  tags                            = var.tags
}

resource "azurerm_storage_account_network_rules" "example" {
  storage_account_id = azurerm_storage_account.example.id
  default_action     = local.config.storage_account_network_rules.default_action
  ip_rules           = var.allowed_ips
  bypass             = ["Metrics", "AzureServices"]
}
