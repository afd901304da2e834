data "azurerm_subscription" "current" {}
