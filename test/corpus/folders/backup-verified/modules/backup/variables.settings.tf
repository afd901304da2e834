variable "recovery_services_settings" {
  type = object({
    storage_mode_type = optional(string, "GeoRedundant")
    immutability      = optional(string, "Locked")
  })
  default  = {}
  nullable = false
}
