resource "azurerm_signalr_service" "default" {
  name                = "sigr-northwind-${random_string.suffix.result}"
  location            = data.azurerm_resource_group.rg.location
  resource_group_name = data.azurerm_resource_group.rg.name

  sku {
    name     = "Free_F1"
    capacity = 1
  }

  cors {
    allowed_origins = ["https://northwind.example"]
  }
  public_network_access_enabled = var.public_network_access_enabled
}
