variable "subnet_id" {
  type = string
}

variable "admin_password" {
  type = string
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "uksouth"
}
