variable "location" {
  type    = string
  default = "francecentral"
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}

variable "enable_key_vault" {
  type    = bool
  default = false
}

variable "subscription_id" {
  type = string
}
