variable "mysql_flexible_settings" {
  type = object({
    public_network_access = optional(string, "Disabled")
    end_ip_address        = optional(string, "203.0.113.31")
  })
  default  = {}
  nullable = false
}
