variable "prefix" {
  type    = string
  default = "aidemo"
}

variable "environment" {
  type    = string
  default = "sandbox"
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
