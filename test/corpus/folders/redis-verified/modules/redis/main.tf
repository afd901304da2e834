resource "azurerm_redis_cache" "this" {
  name                          = "${local.name}-redis"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  capacity                      = var.redis_cache_settings.capacity
  family                        = var.redis_cache_settings.family
  sku_name                      = var.redis_cache_settings.sku_name
  non_ssl_port_enabled          = false
  minimum_tls_version           = "1.2"
  public_network_access_enabled = false

  redis_configuration {
  }
  tags = {
    Environment = "test"
    CostCenter  = "1234"
  }
}
