variable "prefix" {
  type    = string
  default = "fabrikam"
}

variable "environment" {
  type    = string
  default = "dev"
}

variable "location" {
  type = string
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}
