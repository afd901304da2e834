variable "prefix" {
  type    = string
  default = "myapp"
}

variable "environment" {
  type    = string
  default = "dev"
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

variable "public_network_access_enabled" {
  type    = bool
  default = false
}

variable "geo_redundant_backup_enabled" {
  type    = bool
  default = true
}

variable "tags" {
  type    = map(string)
  default = {}
}
