variable "prefix" {
  type    = string
  default = "proseware"
}

variable "environment" {
  type    = string
  default = "dev"
}

variable "location" {
  type    = string
  default = "eastus2"
}

variable "resource_group_name" {
  type = string
}

variable "gateway_subnet_id" {
  type = string
}

variable "certificate_secret_id" {
  type = string
}
