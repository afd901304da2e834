variable "bot_service_settings" {
  type = object({
    location = optional(string, "global")
  })
  default  = {}
  nullable = false
}
