resource "azurerm_logic_app_workflow" "default" {
  name                = "litware-prod-logic"
  location            = var.location
  resource_group_name = var.resource_group_name
}

resource "azurerm_logic_app_trigger_http_request" "start" {
  name         = "start"
  logic_app_id = azurerm_logic_app_workflow.default.id
  schema       = jsonencode({ type = "object", properties = { prompt = { type = "string" } } })
}
