variable "policy_definition_settings" {
  type = object({
    policy_type = optional(string, "Custom")
    exists      = optional(string, "false")
  })
  default  = {}
  nullable = false
}
