resource "azurerm_log_analytics_workspace" "app" {
  name                = "log-contoso-${random_string.suffix.result}"
  location            = var.location
  resource_group_name = var.resource_group_name
  sku                 = "PerGB2018"
  retention_in_days   = 30
  tags = {
    Environment = "stg"
    CostCenter  = "1234"
  }
}
