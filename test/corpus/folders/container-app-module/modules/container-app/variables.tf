variable "external" {
  type    = bool
  default = true
}

variable "location" {
  type = string
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}

variable "openai_api_key" {
  type = string
}
