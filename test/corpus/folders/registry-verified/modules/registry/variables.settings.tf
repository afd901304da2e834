variable "container_registry_settings" {
  type = object({
    sku                    = optional(string, "Premium")
    admin_enabled          = optional(bool, false)
    anonymous_pull_enabled = optional(bool, false)
  })
  default  = {}
  nullable = false
}

variable "role_assignment_settings" {
  type = object({
    role_definition_name = optional(string, "AcrPull")
  })
  default  = {}
  nullable = false
}
