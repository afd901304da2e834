variable "delegated_subnet_id" {
  type = string
}

variable "location" {
  type = string
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}

variable "administrator_password" {
  type = string
}
