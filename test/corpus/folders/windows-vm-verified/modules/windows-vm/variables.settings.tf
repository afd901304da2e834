variable "windows_virtual_settings" {
  type = object({
    size                       = optional(string, "Standard_D4s_v5")
    encryption_at_host_enabled = optional(bool, true)
    publisher                  = optional(string, "MicrosoftWindowsServer")
  })
  default  = {}
  nullable = false
}
