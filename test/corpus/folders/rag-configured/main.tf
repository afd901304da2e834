data "azurerm_client_config" "current" {}

resource "azurerm_resource_group" "main" {
  name     = "rg-${var.prefix}-${var.environment}"
  location = "westeurope"
  tags = {
    Environment = "test"
    CostCenter  = "1234"
  }
}

locals {
  config = yamldecode(file("${path.module}/config.yaml"))
}
