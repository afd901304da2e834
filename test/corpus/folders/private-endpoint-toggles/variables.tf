variable "subnet_id" {
  type = string
}

variable "vnet_id" {
  type = string
}

variable "enable_private_dns" {
  type    = bool
  default = false
}

variable "resource_group_name" {
  type = string
}

variable "subscription_id" {
  type = string
}
