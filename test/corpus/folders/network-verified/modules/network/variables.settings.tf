variable "network_security_settings" {
  type = object({
    direction              = optional(string, "Inbound")
    access                 = optional(string, "Deny")
    destination_port_range = optional(string, "443")
  })
  default  = {}
  nullable = false
}
