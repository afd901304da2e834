variable "tenant_id" {
  type    = string
  default = "11111111-1111-1111-1111-111111111111"
}

variable "location" {
  type    = string
  default = "West Europe"
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}

variable "public_network_access_enabled" {
  type    = bool
  default = true
}

variable "enable_api_management" {
  type    = bool
  default = true
}

variable "subscription_id" {
  type = string
}
