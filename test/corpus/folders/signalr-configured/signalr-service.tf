resource "azurerm_signalr_service" "main" {
  name                = "sigr-${var.prefix}-${var.environment}"
  location            = azurerm_resource_group.this.location
  resource_group_name = azurerm_resource_group.this.name

  sku {
    name     = "Free_F1"
    capacity = local.config.signalr_service.capacity
  }

  cors {
    allowed_origins = ["https://tailspin.example"]
  }
  local_auth_enabled = false
}
