variable "prefix" {
  type    = string
  default = "aidemo"
}

variable "environment" {
  type    = string
  default = "test"
}

variable "location" {
  type    = string
  default = "westeurope"
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}
