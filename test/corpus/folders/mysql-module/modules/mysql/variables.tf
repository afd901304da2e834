variable "location" {
  type = string
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}

variable "mysql_password" {
  type = string
}
