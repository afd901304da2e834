variable "prefix" {
  type    = string
  default = "aidemo"
}

variable "environment" {
  type    = string
  default = "prod"
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}

variable "app_id" {
  type = string
}

variable "local_authentication_enabled" {
  type    = bool
  default = false
}
