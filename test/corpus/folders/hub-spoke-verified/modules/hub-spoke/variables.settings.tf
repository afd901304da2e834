variable "public_ip_settings" {
  type = object({
    sku = optional(string, "Standard")
  })
  default  = {}
  nullable = false
}

variable "firewall_policy_settings" {
  type = object({
    threat_intelligence_mode = optional(string, "Deny")
    action                   = optional(string, "Allow")
  })
  default  = {}
  nullable = false
}

variable "virtual_network_settings" {
  type = object({
    allow_virtual_network_access = optional(bool, true)
  })
  default  = {}
  nullable = false
}
