variable "cognitive_deployment_settings" {
  type = object({
    format = optional(string, "OpenAI")
  })
  default  = {}
  nullable = false
}

variable "role_assignment_settings" {
  type = object({
    role_definition_name = optional(string, "Owner")
  })
  default  = {}
  nullable = false
}
