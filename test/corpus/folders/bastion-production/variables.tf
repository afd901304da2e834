variable "prefix" {
  type    = string
  default = "wingtip"
}

variable "environment" {
  type    = string
  default = "dev"
}

variable "bastion_subnet_id" {
  type = string
}

variable "resource_group_name" {
  type = string
}

variable "subscription_id" {
  type = string
}
