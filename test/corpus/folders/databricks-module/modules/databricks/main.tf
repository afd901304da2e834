resource "azurerm_databricks_workspace" "this" {
  name                = "northwind-test-dbw"
  location            = var.location
  resource_group_name = var.resource_group_name
  sku                 = "premium"

  custom_parameters {
    no_public_ip = false
  }
}

resource "azurerm_databricks_access_connector" "this" {
  name                = "northwind-test-dbac"
  location            = var.location
  resource_group_name = var.resource_group_name

  identity {
    type = "SystemAssigned"
  }
}
