variable "location" {
  type    = string
  default = "swedencentral"
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}

variable "enable_mssql_database" {
  type    = bool
  default = true
}
