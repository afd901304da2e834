variable "storage_account_id" {
  type = string
}

variable "key_vault_id" {
  type = string
}

variable "openai_endpoint" {
  type    = string
  default = "https://example.openai.azure.com"
}

variable "enable_resource" {
  type    = bool
  default = true
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "northeurope"
}

variable "subscription_id" {
  type = string
}
