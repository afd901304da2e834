variable "prefix" {
  type    = string
  default = "chatbot"
}

variable "environment" {
  type    = string
  default = "dev"
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "australiaeast"
}
