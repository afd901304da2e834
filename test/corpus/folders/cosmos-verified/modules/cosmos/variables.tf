variable "location" {
  type = string
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}

variable "local_authentication_disabled" {
  type    = bool
  default = true
}
