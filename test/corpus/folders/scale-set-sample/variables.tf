variable "prefix" {
  type    = string
  default = "chatbot"
}

variable "environment" {
  type    = string
  default = "dev"
}

variable "location" {
  type    = string
  default = "West Europe"
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}

variable "ssh_public_key" {
  type = string
}

variable "subnet_id" {
  type = string
}
