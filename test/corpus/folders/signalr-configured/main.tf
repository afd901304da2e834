resource "azurerm_resource_group" "this" {
  name     = "rg-${var.prefix}-${var.environment}"
  location = var.location
  tags     = local.tags
}

locals {
  config = yamldecode(file("${path.module}/config.yaml"))
  tags = {
    environment = "test"
    owner       = "tailspin-team"
    managed_by  = "terraform"
  }
}
