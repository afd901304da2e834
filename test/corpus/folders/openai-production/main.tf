data "azurerm_client_config" "current" {}

locals {
  name = "chatbot-prod"
  tags = {
    environment = "prod"
    owner       = "chatbot-team"
    managed_by  = "terraform"
  }
}
