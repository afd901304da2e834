variable "prefix" {
  type    = string
  default = "contoso"
}

variable "environment" {
  type    = string
  default = "sandbox"
}

variable "subnet_id" {
  type = string
}

variable "admin_password" {
  type = string
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "francecentral"
}

variable "subscription_id" {
  type = string
}
