variable "linux_virtual_settings" {
  type = object({
    instances                  = optional(number, 3)
    encryption_at_host_enabled = optional(bool, true)
    storage_account_type       = optional(string, "Standard_LRS")
    caching                    = optional(string, "ReadWrite")
    primary                    = optional(bool, true)
  })
  default  = {}
  nullable = false
}
