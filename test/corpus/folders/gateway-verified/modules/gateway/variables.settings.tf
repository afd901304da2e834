variable "api_management_settings" {
  type = object({
    display_name = optional(string, "Models")
    path         = optional(string, "openai")
    secret       = optional(bool, true)
  })
  default  = {}
  nullable = false
}
