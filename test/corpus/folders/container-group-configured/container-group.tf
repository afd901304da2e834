resource "azurerm_container_group" "default" {
  name                = "${local.name}-aci"
  location            = data.azurerm_resource_group.main.location
  resource_group_name = data.azurerm_resource_group.main.name
  ip_address_type     = try(local.config.container_group.ip_address_type, null)
  os_type             = "Linux"
  dns_name_label      = try(local.config.container_group.dns_name_label, null)

  container {
    name   = "web"
    image  = "mcr.microsoft.com/azuredocs/aci-helloworld:latest"
    cpu    = "0.5"
    memory = try(local.config.container_group.memory, null)

    ports {
      port     = lookup(local.config.container_group, "port", 80)
      protocol = "TCP"
    }
  }
}
