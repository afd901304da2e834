resource "azurerm_signalr_service" "this" {
  name                = "${local.name}-sigr"
  location            = var.location
  resource_group_name = var.resource_group_name

  sku {
    name     = "Free_F1"
    capacity = 1
  }

  cors {
    allowed_origins = ["https://chatbot.example"]
  }
}
