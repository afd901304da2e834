resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

resource "azurerm_resource_group" "main" {
  name     = "rg-chatbot-${random_string.suffix.result}"
  location = var.location
  tags     = local.tags
}

locals {
  tags = {
    environment = "sandbox"
    owner       = "chatbot-team"
    managed_by  = "terraform"
  }
}
