variable "allowed_ips" {
  type    = list(string)
  default = ["203.0.113.10"]
}

variable "prefix" {
  type    = string
  default = "aidemo"
}

variable "environment" {
  type    = string
  default = "stg"
}

variable "allow_nested_items_to_be_public" {
  type    = bool
  default = false
}

variable "resource_group_name" {
  type = string
}
