variable "subnet_id" {
  type = string
}

variable "prefix" {
  type    = string
  default = "litware"
}

variable "environment" {
  type    = string
  default = "dev"
}

variable "vnet_id" {
  type = string
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "West Europe"
}
