resource "azurerm_logic_app_workflow" "app" {
  name                = "logic-${var.prefix}-${var.environment}"
  location            = azurerm_resource_group.default.location
  resource_group_name = azurerm_resource_group.default.name

  access_control {
    trigger {
      allowed_caller_ip_address_range = ["203.0.113.0/24"]
    }
  }
  tags = {
    Environment = "prod"
    CostCenter  = "1234"
  }
}

resource "azurerm_logic_app_trigger_http_request" "start" {
  name         = "start"
  logic_app_id = azurerm_logic_app_workflow.app.id
  schema       = jsonencode({ type = "object", properties = { prompt = { type = "string" } } })
}
