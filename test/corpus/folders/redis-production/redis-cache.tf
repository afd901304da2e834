resource "azurerm_redis_cache" "app" {
  name                = "redis-${var.prefix}-${var.environment}"
  location            = azurerm_resource_group.rg.location
  resource_group_name = azurerm_resource_group.rg.name
  capacity            = 1
  family              = "C"
  sku_name            = "Standard"
  minimum_tls_version = "1.2"

  redis_configuration {
    maxmemory_policy = "allkeys-lru"
  }
  tags = {
    Environment = "prod"
    CostCenter  = "1234"
  }
}
