variable "prefix" {
  type    = string
  default = "demo"
}

variable "environment" {
  type    = string
  default = "prod"
}

variable "location" {
  type    = string
  default = "uksouth"
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}

variable "openai_api_key" {
  type    = string
  default = "0123456789abcdef0123456789abcdef"
}

variable "tags" {
  type    = map(string)
  default = {}
}
