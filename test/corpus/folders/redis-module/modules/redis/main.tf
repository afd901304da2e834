resource "azurerm_redis_cache" "example" {
  name                = "redis-${var.prefix}-${var.environment}"
  location            = var.location
  resource_group_name = var.resource_group_name
  capacity            = 2
  family              = "C"
  sku_name            = "Standard"

  redis_configuration {
  }
  tags = var.tags
}

resource "azurerm_redis_firewall_rule" "all" {
  name                = "all"
  redis_cache_name    = azurerm_redis_cache.example.name
  resource_group_name = var.resource_group_name
  start_ip            = "0.0.0.0"
  end_ip              = "255.255.255.255"
}
