variable "cognitive_account_settings" {
  type = object({
    local_auth_enabled = optional(bool, false)
  })
  default  = {}
  nullable = false
}
