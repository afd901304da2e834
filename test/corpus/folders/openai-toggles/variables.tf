variable "prefix" {
  type    = string
  default = "proseware"
}

variable "environment" {
  type    = string
  default = "test"
}

variable "location" {
  type    = string
  default = "northeurope"
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}

variable "enable_role_assignment" {
  type    = bool
  default = true
}
