resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

resource "azurerm_resource_group" "default" {
  name     = "rg-litware-${random_string.suffix.result}"
  location = var.location
  tags     = var.tags
}
