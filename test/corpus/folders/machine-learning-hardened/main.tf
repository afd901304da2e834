data "azurerm_client_config" "current" {}

resource "azurerm_resource_group" "this" {
  name     = "chatbot-sandbox-rg"
  location = var.location
  tags = {
    Environment = "sandbox"
    CostCenter  = "1234"
  }
}
