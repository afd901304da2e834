variable "subnet_id" {
  type = string
}

variable "prefix" {
  type    = string
  default = "wingtip"
}

variable "environment" {
  type    = string
  default = "prod"
}

variable "vnet_id" {
  type = string
}

variable "location" {
  type    = string
  default = "eastus"
}

variable "subscription_id" {
  type = string
}
