variable "automation_account_settings" {
  type = object({
    public_network_access_enabled = optional(bool, false)
  })
  default  = {}
  nullable = false
}

variable "automation_variable_settings" {
  type = object({
    value     = optional(string, "eastus")
    encrypted = optional(bool, true)
  })
  default  = {}
  nullable = false
}
