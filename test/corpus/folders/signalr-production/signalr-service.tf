resource "azurerm_signalr_service" "example" {
  name                = "${local.name}-sigr"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name

  sku {
    name     = "Free_F1"
    capacity = 1
  }

  cors {
    allowed_origins = ["https://northwind.example"]
  }
  public_network_access_enabled = false
}
