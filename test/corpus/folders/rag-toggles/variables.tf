variable "enable_cognitive_deployment" {
  type    = bool
  default = true
}

variable "enable_search_service" {
  type    = bool
  default = false
}

variable "enable_role_assignment" {
  type    = bool
  default = true
}

variable "subscription_id" {
  type = string
}
