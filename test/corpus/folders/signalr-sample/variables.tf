variable "local_auth_enabled" {
  type    = bool
  default = false
}

variable "resource_group_name" {
  type = string
}
