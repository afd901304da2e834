resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

resource "azurerm_container_group" "example" {
  name                = "aci-demo-${random_string.suffix.result}"
  location            = var.location
  resource_group_name = var.resource_group_name
  ip_address_type     = coalesce(var.container_group_settings.ip_address_type, "Private")
  os_type             = "Linux"
  subnet_ids          = [var.subnet_id]

  container {
    name   = "web"
    image  = "mcr.microsoft.com/azuredocs/aci-helloworld:latest"
    cpu    = "0.5"
    memory = "1.5"

    ports {
      port     = 443
      protocol = "TCP"
    }
  }
}
