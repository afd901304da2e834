data "azurerm_resource_group" "this" {
  name = var.resource_group_name
}

locals {
  config = yamldecode(file("${path.module}/config.yaml"))
}
