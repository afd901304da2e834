data "azurerm_subscription" "primary" {}
