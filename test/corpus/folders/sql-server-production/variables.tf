variable "sql_admin_password" {
  type = string
}

variable "public_network_access_enabled" {
  type    = bool
  default = false
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "francecentral"
}

variable "subscription_id" {
  type = string
}
