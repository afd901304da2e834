resource "azurerm_signalr_service" "example" {
  name                = "${local.name}-sigr"
  location            = var.location
  resource_group_name = var.resource_group_name

  sku {
    name     = "Free_F1"
    capacity = var.signalr_service_settings.capacity
  }

  cors {
    allowed_origins = ["https://fabrikam.example"]
  }
  public_network_access_enabled = false
  local_auth_enabled            = try(var.signalr_service_settings.local_auth_enabled, false)
}
