variable "location" {
  type    = string
  default = "swedencentral"
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}

variable "subnet_id" {
  type = string
}

variable "subscription_id" {
  type = string
}
