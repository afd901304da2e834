variable "prefix" {
  type    = string
  default = "fabrikam"
}

variable "environment" {
  type    = string
  default = "stg"
}

variable "location" {
  type    = string
  default = "westeurope"
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}

variable "tags" {
  type    = map(string)
  default = {}
}
