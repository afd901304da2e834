variable "prefix" {
  type    = string
  default = "wingtip"
}

variable "environment" {
  type    = string
  default = "prod"
}

variable "resource_group_name" {
  type    = string
  default = "rg-wingtip"
}

variable "subscription_id" {
  type = string
}
