variable "key_vault_id" {
  type = string
}

variable "alert_email" {
  type    = string
  default = "ops@example.com"
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "westeurope"
}
