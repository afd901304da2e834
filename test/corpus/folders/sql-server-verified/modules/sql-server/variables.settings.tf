variable "mssql_server_settings" {
  type = object({
    administrator_login           = optional(string, "sqladmin")
    minimum_tls_version           = optional(string, "1.2")
    public_network_access_enabled = optional(bool, false)
    log_monitoring_enabled        = optional(bool, true)
  })
  default  = {}
  nullable = false
}

variable "mssql_database_settings" {
  type = object({
    sku_name = optional(string, "GP_S_Gen5_1")
  })
  default  = {}
  nullable = false
}
