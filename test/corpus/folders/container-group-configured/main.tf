data "azurerm_resource_group" "main" {
  name = var.resource_group_name
}

locals {
  name   = "wingtip-stg"
  config = yamldecode(file("${path.module}/config.yaml"))
}
