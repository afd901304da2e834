variable "prefix" {
  type    = string
  default = "demo"
}

variable "environment" {
  type    = string
  default = "stg"
}

variable "location" {
  type = string
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}
