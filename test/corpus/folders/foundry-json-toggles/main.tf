resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

resource "azurerm_resource_group" "this" {
  name     = "rg-chatbot-${random_string.suffix.result}"
  location = var.location
}
