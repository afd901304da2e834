variable "it_settings" {
  type = object({
    capacity = optional(number, 10)
  })
  default  = {}
  nullable = false
}
