variable "name" {
  type = string
}

resource "azurerm_user_assigned_identity" "i" {
  name                = "id-${var.name}"
  location            = "westeurope"
  resource_group_name = "rg-pair"
}

resource "azurerm_storage_account" "s" {
  name                     = "stpair${var.name}"
  location                 = "westeurope"
  resource_group_name      = "rg-pair"
  account_tier             = "Standard"
  account_replication_type = "ZRS"
}

output "principal_id" {
  value = azurerm_user_assigned_identity.i.principal_id
}

output "account" {
  value     = azurerm_storage_account.s
  sensitive = true
}

output "key" {
  value     = azurerm_storage_account.s.primary_access_key
  sensitive = true
}
