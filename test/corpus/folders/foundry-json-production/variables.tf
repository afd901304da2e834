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

variable "location" {
  description = "Azure region."
  type        = string
  default     = "westeurope"
}

variable "tags" {
  type    = map(string)
  default = {}
}

variable "subscription_id" {
  type = string
}
