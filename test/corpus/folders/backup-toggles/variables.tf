variable "enable_backup_policy" {
  type    = bool
  default = true
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "eastus"
}
