variable "cosmosdb_account_settings" {
  type = object({
    offer_type                    = optional(string, "Standard")
    public_network_access_enabled = optional(bool, false)
    failover_priority             = optional(number, 0)
  })
  default  = {}
  nullable = false
}
