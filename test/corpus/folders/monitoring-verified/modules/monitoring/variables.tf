variable "key_vault_id" {
  type = string
}

variable "prefix" {
  type    = string
  default = "litware"
}

variable "environment" {
  type    = string
  default = "test"
}

variable "location" {
  type = string
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}

variable "alert_email" {
  type    = string
  default = "ops@example.com"
}
