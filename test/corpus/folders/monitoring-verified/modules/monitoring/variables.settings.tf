variable "log_analytics_settings" {
  type = object({
    retention_in_days = optional(number, 60)
  })
  default  = {}
  nullable = false
}

variable "application_insights_settings" {
  type = object({
    application_type              = optional(string, "web")
    local_authentication_disabled = optional(bool, true)
  })
  default  = {}
  nullable = false
}

variable "monitor_metric_settings" {
  type = object({
    metric_name = optional(string, "Availability")
    aggregation = optional(string, "Average")
    threshold   = optional(number, 95)
  })
  default  = {}
  nullable = false
}
