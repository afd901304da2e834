resource "azurerm_logic_app_workflow" "default" {
  name                = "logic-${var.prefix}-${var.environment}"
  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name

  access_control {
    trigger {
      allowed_caller_ip_address_range = ["203.0.113.0/24"]
    }
  }
  tags = {
    Environment = "dev"
    CostCenter  = "1234"
  }
}

resource "azurerm_logic_app_trigger_http_request" "start" {
  count = var.enable_logic_app ? 1 : 0

  name         = "start"
  logic_app_id = azurerm_logic_app_workflow.default.id
  schema       = jsonencode({ type = "object", properties = { prompt = { type = "string" } } })
}
