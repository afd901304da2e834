variable "allowed_ips" {
  type    = list(string)
  default = ["203.0.113.10"]
}

variable "location" {
  type = string
}

variable "resource_group_name" {
  type = string
}

variable "public_network_access_enabled" {
  type    = bool
  default = false
}

variable "allow_nested_items_to_be_public" {
  type    = bool
  default = false
}
