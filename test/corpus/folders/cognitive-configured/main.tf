resource "azurerm_resource_group" "example" {
  name     = "${local.name}-rg"
  location = var.location
  tags     = local.tags
}

locals {
  name = "chatbot-stg"
  tags = {
    environment = "stg"
    owner       = "chatbot-team"
    managed_by  = "terraform"
  }
}
