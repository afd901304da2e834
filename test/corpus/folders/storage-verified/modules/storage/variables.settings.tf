variable "storage_account_settings" {
  type = object({
    account_tier                    = optional(string, "Standard")
    min_tls_version                 = optional(string, "TLS1_2")
    https_traffic_only_enabled      = optional(bool, true)
    shared_access_key_enabled       = optional(bool, false)
    allow_nested_items_to_be_public = optional(bool, false)
  })
  default  = {}
  nullable = false
}

variable "storage_container_settings" {
  type = object({
    container_access_type = optional(string, "private")
  })
  default  = {}
  nullable = false
}
