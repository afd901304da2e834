variable "prefix" {
  type    = string
  default = "fabrikam"
}

variable "environment" {
  type    = string
  default = "prod"
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "uksouth"
}

variable "subscription_id" {
  type = string
}
