variable "cognitive_account_settings" {
  type = object({
    local_auth_enabled = optional(bool, false)
  })
  default  = {}
  nullable = false
}

variable "search_service_settings" {
  type = object({
    sku                           = optional(string, "basic")
    local_authentication_enabled  = optional(bool, false)
    public_network_access_enabled = optional(bool, false)
  })
  default  = {}
  nullable = false
}
