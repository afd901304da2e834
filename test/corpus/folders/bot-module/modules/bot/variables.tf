variable "resource_group_name" {
  type = string
}

variable "app_id" {
  type = string
}

variable "local_authentication_enabled" {
  type    = bool
  default = false
}
