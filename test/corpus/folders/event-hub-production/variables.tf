variable "prefix" {
  type    = string
  default = "demo"
}

variable "environment" {
  type    = string
  default = "sandbox"
}

variable "location" {
  type    = string
  default = "eastus"
}

variable "resource_group_name" {
  type = string
}

variable "subscription_id" {
  type = string
}
