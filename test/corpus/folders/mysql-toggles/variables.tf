variable "prefix" {
  type    = string
  default = "contoso"
}

variable "environment" {
  type    = string
  default = "test"
}

variable "location" {
  type    = string
  default = "swedencentral"
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}

variable "mysql_password" {
  type = string
}

variable "enable_mysql_flexible" {
  type    = bool
  default = false
}
