variable "servicebus_namespace_settings" {
  type = object({
    local_auth_enabled  = optional(bool, false)
    minimum_tls_version = optional(string, "1.2")
  })
  default  = {}
  nullable = false
}
