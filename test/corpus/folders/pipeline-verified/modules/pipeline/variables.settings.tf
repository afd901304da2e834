variable "it_settings" {
  type = object({
    display_name = optional(string, "main")
  })
  default  = {}
  nullable = false
}
