variable "application_insights_settings" {
  type = object({
    application_type = optional(string, "web")
  })
  default  = {}
  nullable = false
}

variable "key_vault_settings" {
  type = object({
    purge_protection_enabled = optional(bool, true)
  })
  default  = {}
  nullable = false
}

variable "storage_account_settings" {
  type = object({
    account_replication_type = optional(string, "GRS")
  })
  default  = {}
  nullable = false
}

variable "machine_learning_settings" {
  type = object({
    public_network_access_enabled = optional(bool, false)
    isolation_mode                = optional(string, "AllowOnlyApprovedOutbound")
  })
  default  = {}
  nullable = false
}
