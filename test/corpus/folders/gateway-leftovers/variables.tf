variable "location" {
  type    = string
  default = "swedencentral"
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}

variable "subscription_required" {
  type    = bool
  default = false
}
