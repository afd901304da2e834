data "azurerm_client_config" "current" {}

resource "azurerm_resource_group" "this" {
  name     = "${local.name}-rg"
  location = "uksouth"
  tags = {
    Environment = "sandbox"
    CostCenter  = "1234"
  }
}

locals {
  name   = "myapp-sandbox"
  config = yamldecode(file("${path.module}/config.yaml"))
}
