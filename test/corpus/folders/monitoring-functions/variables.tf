variable "key_vault_id" {
  type = string
}

variable "prefix" {
  type    = string
  default = "chatbot"
}

variable "environment" {
  type    = string
  default = "test"
}

variable "alert_email" {
  type    = string
  default = "ops@example.com"
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "australiaeast"
}
