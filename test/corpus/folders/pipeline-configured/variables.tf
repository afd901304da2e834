variable "location" {
  description = "Azure region."
  type        = string
  default     = "swedencentral"
}

variable "prefix" {
  type    = string
  default = "tailspin"
}

variable "environment" {
  type    = string
  default = "test"
}

variable "subscription_id" {
  type = string
}
