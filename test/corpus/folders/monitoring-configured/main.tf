data "azurerm_resource_group" "rg" {
  name = var.resource_group_name
}

locals {
  tags = {
    environment = "dev"
    owner       = "chatbot-team"
    managed_by  = "terraform"
  }
  config = yamldecode(file("${path.module}/config.yaml"))
}
