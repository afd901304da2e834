variable "administrator_password" {
  type = string
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "eastus2"
}
