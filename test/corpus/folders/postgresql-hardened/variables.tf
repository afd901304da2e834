variable "delegated_subnet_id" {
  type = string
}

variable "administrator_password" {
  type = string
}

variable "geo_redundant_backup_enabled" {
  type    = bool
  default = true
}

variable "resource_group_name" {
  type = string
}

variable "subscription_id" {
  type = string
}
