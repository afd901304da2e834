resource "azurerm_signalr_service" "app" {
  name                = "sigr-chatbot-${random_string.suffix.result}"
  location            = azurerm_resource_group.rg.location
  resource_group_name = azurerm_resource_group.rg.name

  sku {
    name     = "Free_F1"
    capacity = 1
  }

  cors {
    allowed_origins = ["https://chatbot.example"]
  }
  public_network_access_enabled = var.public_network_access_enabled
  local_auth_enabled            = false
}
