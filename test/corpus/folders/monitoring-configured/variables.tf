variable "key_vault_id" {
  type = string
}

variable "prefix" {
  type    = string
  default = "chatbot"
}

variable "environment" {
  type    = string
  default = "dev"
}

variable "alert_email" {
  type    = string
  default = "ops@example.com"
}

variable "resource_group_name" {
  type = string
}

variable "subscription_id" {
  type = string
}
