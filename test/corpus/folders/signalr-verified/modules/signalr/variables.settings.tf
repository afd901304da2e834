variable "signalr_service_settings" {
  type = object({
    capacity           = optional(number, 1)
    local_auth_enabled = optional(bool, false)
  })
  default  = {}
  nullable = false
}
