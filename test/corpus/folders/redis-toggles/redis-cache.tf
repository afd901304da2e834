resource "azurerm_redis_cache" "app" {
  name                 = "redis-chatbot-${random_string.suffix.result}"
  location             = var.location
  resource_group_name  = var.resource_group_name
  capacity             = 0
  family               = "C"
  sku_name             = "Standard"
  non_ssl_port_enabled = false

  redis_configuration {
    maxmemory_policy = "allkeys-lru"
  }
  tags = local.tags
}
