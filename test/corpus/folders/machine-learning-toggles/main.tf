data "azurerm_client_config" "current" {}

locals {
  name = "demo-sandbox"
}
