variable "mysql_password" {
  type = string
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "australiaeast"
}

variable "subscription_id" {
  type = string
}
