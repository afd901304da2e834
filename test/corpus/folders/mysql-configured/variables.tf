variable "location" {
  type    = string
  default = "francecentral"
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}

variable "mysql_password" {
  type = string
}

variable "tags" {
  type    = map(string)
  default = {}
}
