variable "location" {
  type    = string
  default = "eastus2"
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}

variable "enable_eventhub_authorization" {
  type    = bool
  default = false
}

variable "subscription_id" {
  type = string
}
