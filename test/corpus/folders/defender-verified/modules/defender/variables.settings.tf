variable "security_center_settings" {
  type = object({
    alerts_to_admins = optional(bool, true)
  })
  default  = {}
  nullable = false
}
