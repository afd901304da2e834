variable "public_ip_settings" {
  type = object({
    sku = optional(string, "Standard")
  })
  default  = {}
  nullable = false
}

variable "application_gateway_settings" {
  type = object({
    tier                                = optional(string, "WAF_v2")
    port                                = optional(number, 443)
    cookie_based_affinity               = optional(string, "Disabled")
    pick_host_name_from_backend_address = optional(bool, true)
    frontend_ip_configuration_name      = optional(string, "public")
    backend_address_pool_name           = optional(string, "pool")
    backend_http_settings_name          = optional(string, "settings")
  })
  default  = {}
  nullable = false
}

variable "web_application_settings" {
  type = object({
    request_body_check = optional(bool, true)
  })
  default  = {}
  nullable = false
}
