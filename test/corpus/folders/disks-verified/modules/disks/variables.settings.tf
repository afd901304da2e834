variable "managed_disk_settings" {
  type = object({
    storage_account_type          = optional(string, "Premium_LRS")
    disk_size_gb                  = optional(number, 128)
    public_network_access_enabled = optional(bool, false)
    network_access_policy         = optional(string, "DenyAll")
  })
  default  = {}
  nullable = false
}

variable "snapshot_settings" {
  type = object({
    create_option = optional(string, "Copy")
  })
  default  = {}
  nullable = false
}
