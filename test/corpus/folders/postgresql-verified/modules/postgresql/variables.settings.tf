variable "postgresql_flexible_settings" {
  type = object({
    administrator_login           = optional(string, "psqladmin")
    geo_redundant_backup_enabled  = optional(bool, true)
    backup_retention_days         = optional(number, 35)
    active_directory_auth_enabled = optional(bool, true)
    password_auth_enabled         = optional(bool, true)
    value                         = optional(string, "ON")
  })
  default  = {}
  nullable = false
}
