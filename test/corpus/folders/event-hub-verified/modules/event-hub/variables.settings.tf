variable "eventhub_namespace_settings" {
  type = object({
    local_authentication_enabled  = optional(bool, false)
    minimum_tls_version           = optional(string, "1.2")
    public_network_access_enabled = optional(bool, false)
  })
  default  = {}
  nullable = false
}

variable "eventhub_settings" {
  type = object({
    partition_count   = optional(number, 2)
    message_retention = optional(number, 7)
  })
  default  = {}
  nullable = false
}

variable "eventhub_authorization_settings" {
  type = object({
    send = optional(bool, true)
  })
  default  = {}
  nullable = false
}
