variable "log_analytics_settings" {
  type = object({
    sku = optional(string, "PerGB2018")
  })
  default  = {}
  nullable = false
}
