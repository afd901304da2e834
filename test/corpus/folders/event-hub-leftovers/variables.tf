variable "public_network_access_enabled" {
  type    = bool
  default = false
}

variable "resource_group_name" {
  type    = string
  default = "rg-northwind"
}
