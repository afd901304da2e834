variable "linux_virtual_settings" {
  type = object({
    size                 = optional(string, "Standard_B2s")
    vtpm_enabled         = optional(bool, true)
    username             = optional(string, "azureuser")
    caching              = optional(string, "ReadWrite")
    storage_account_type = optional(string, "Standard_LRS")
  })
  default  = {}
  nullable = false
}
