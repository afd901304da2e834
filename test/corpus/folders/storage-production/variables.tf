variable "allowed_ips" {
  type    = list(string)
  default = ["203.0.113.10"]
}

variable "prefix" {
  type    = string
  default = "chatbot"
}

variable "environment" {
  type    = string
  default = "stg"
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "eastus"
}

variable "subscription_id" {
  type = string
}
