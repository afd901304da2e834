resource "azurerm_redis_cache" "app" {
  name                 = "demo-test-redis"
  location             = var.location
  resource_group_name  = var.resource_group_name
  capacity             = lookup(local.config.redis_cache, "capacity", 0)
  family               = lookup(local.config.redis_cache, "family", "C")
  sku_name             = try(local.config.redis_cache.sku_name, null)
  non_ssl_port_enabled = lookup(local.config.redis_cache, "non_ssl_port_enabled", false)
  minimum_tls_version  = try(local.config.redis_cache.minimum_tls_version, null)

  redis_configuration {
  }
}
