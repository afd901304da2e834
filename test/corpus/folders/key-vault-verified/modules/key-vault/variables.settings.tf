variable "key_vault_settings" {
  type = object({
    sku_name                   = optional(string, "premium")
    soft_delete_retention_days = optional(number, 90)
    enable_rbac_authorization  = optional(bool, true)
    bypass                     = optional(string, "AzureServices")
    default_action             = optional(string, "Deny")
    key_size                   = optional(number, 4096)
    notify_before_expiry       = optional(string, "P29D")
  })
  default  = {}
  nullable = false
}
