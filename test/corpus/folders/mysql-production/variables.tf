variable "location" {
  type    = string
  default = "westeurope"
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}

variable "mysql_password" {
  type = string
}

variable "subscription_id" {
  type = string
}
