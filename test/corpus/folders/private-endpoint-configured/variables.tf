variable "subnet_id" {
  type = string
}

variable "prefix" {
  type    = string
  default = "proseware"
}

variable "environment" {
  type    = string
  default = "dev"
}

variable "purge_protection_enabled" {
  type    = bool
  default = true
}

variable "vnet_id" {
  type = string
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "eastus2"
}

variable "subscription_id" {
  type = string
}
