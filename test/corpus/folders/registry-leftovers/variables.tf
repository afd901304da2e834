variable "prefix" {
  type    = string
  default = "chatbot"
}

variable "environment" {
  type    = string
  default = "prod"
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "eastus"
}
