variable "public_network_access_enabled" {
  type    = bool
  default = false
}

variable "auth_client_id" {
  type    = string
  default = "11111111-1111-1111-1111-111111111111"
}

variable "tags" {
  type    = map(string)
  default = {}
}

variable "resource_group_name" {
  type    = string
  default = "rg-northwind"
}
