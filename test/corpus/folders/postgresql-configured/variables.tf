variable "delegated_subnet_id" {
  type = string
}

variable "administrator_password" {
  type = string
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "West Europe"
}
