variable "virtual_network_settings" {
  type = object({
    sku                           = optional(string, "VpnGw1")
    private_ip_address_allocation = optional(string, "Dynamic")
  })
  default  = {}
  nullable = false
}

variable "local_network_settings" {
  type = object({
    gateway_address = optional(string, "203.0.113.1")
  })
  default  = {}
  nullable = false
}
