variable "linux_web_settings" {
  type = object({
    public_network_access_enabled = optional(bool, false)
    minimum_tls_version           = optional(string, "1.2")
    dotnet_version                = optional(string, "8.0")
    auth_enabled                  = optional(bool, true)
    require_authentication        = optional(bool, true)
  })
  default  = {}
  nullable = false
}
