resource "azurerm_logic_app_workflow" "this" {
  name                = "${local.name}-logic"
  location            = azurerm_resource_group.this.location
  resource_group_name = azurerm_resource_group.this.name

  access_control {
    trigger {
      allowed_caller_ip_address_range = ["203.0.113.0/24"]
    }
  }
  tags = local.tags
}

resource "azurerm_logic_app_trigger_http_request" "start" {
  name         = "start"
  logic_app_id = azurerm_logic_app_workflow.this.id
  schema       = jsonencode({ type = "object", properties = { prompt = { type = "string" } } })
}
