variable "public_ip_settings" {
  type = object({
    sku = optional(string, "Standard")
  })
  default  = {}
  nullable = false
}

variable "lb_rule_settings" {
  type = object({
    frontend_port                  = optional(number, 443)
    frontend_ip_configuration_name = optional(string, "public")
  })
  default  = {}
  nullable = false
}
