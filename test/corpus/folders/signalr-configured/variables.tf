variable "prefix" {
  type    = string
  default = "tailspin"
}

variable "environment" {
  type    = string
  default = "test"
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "westeurope"
}

variable "subscription_id" {
  type = string
}
