variable "external" {
  type    = bool
  default = true
}

variable "prefix" {
  type    = string
  default = "proseware"
}

variable "environment" {
  type    = string
  default = "prod"
}

variable "location" {
  type    = string
  default = "eastus2"
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}

variable "tags" {
  type    = map(string)
  default = {}
}

variable "enable_container_app" {
  type    = bool
  default = true
}
