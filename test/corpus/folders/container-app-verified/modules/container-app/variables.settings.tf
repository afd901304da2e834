variable "container_app_settings" {
  type = object({
    target_port = optional(number, 8080)
  })
  default  = {}
  nullable = false
}
