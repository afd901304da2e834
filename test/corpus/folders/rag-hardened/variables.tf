variable "prefix" {
  type    = string
  default = "chatbot"
}

variable "environment" {
  type    = string
  default = "test"
}

variable "tags" {
  type    = map(string)
  default = {}
}

variable "public_network_access_enabled" {
  type    = bool
  default = false
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "uksouth"
}
