variable "prefix" {
  type    = string
  default = "proseware"
}

variable "environment" {
  type    = string
  default = "dev"
}

variable "resource_group_name" {
  type = string
}

variable "app_id" {
  type = string
}

variable "public_network_access_enabled" {
  type    = bool
  default = false
}
