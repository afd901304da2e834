variable "batch_account_settings" {
  type = object({
    pool_allocation_mode                = optional(string, "BatchService")
    storage_account_authentication_mode = optional(string, "BatchAccountManagedIdentity")
    public_network_access_enabled       = optional(bool, false)
  })
  default  = {}
  nullable = false
}
