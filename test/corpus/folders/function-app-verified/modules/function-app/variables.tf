variable "prefix" {
  type    = string
  default = "litware"
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

variable "tags" {
  type    = map(string)
  default = {}
}
