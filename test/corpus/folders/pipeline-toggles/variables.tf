variable "enable_application_federated" {
  type    = bool
  default = true
}

variable "enable_role_assignment" {
  type    = bool
  default = true
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "eastus2"
}

variable "prefix" {
  type    = string
  default = "chatbot"
}

variable "environment" {
  type    = string
  default = "sandbox"
}
