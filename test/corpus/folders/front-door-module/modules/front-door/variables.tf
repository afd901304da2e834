variable "prefix" {
  type    = string
  default = "fabrikam"
}

variable "environment" {
  type    = string
  default = "stg"
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}
