variable "container_group_settings" {
  type = object({
    ip_address_type = optional(string, "Private")
  })
  default  = {}
  nullable = false
}
