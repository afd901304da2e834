variable "prefix" {
  type    = string
  default = "wingtip"
}

variable "environment" {
  type    = string
  default = "test"
}

variable "location" {
  type = string
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}
