resource "azurerm_resource_group" "example" {
  name     = "rg-chatbot-${random_string.suffix.result}"
  location = var.location
  tags     = var.tags
}
