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
