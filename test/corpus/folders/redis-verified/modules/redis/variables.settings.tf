variable "redis_cache_settings" {
  type = object({
    capacity = optional(number, 0)
    family   = optional(string, "C")
    sku_name = optional(string, "Standard")
  })
  default  = {}
  nullable = false
}
