variable "subnet_id" {
  type = string
}

variable "admin_password" {
  type = string
}

variable "enable_password" {
  type    = bool
  default = true
}

variable "enable_virtual_machine" {
  type    = bool
  default = true
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "australiaeast"
}

variable "subscription_id" {
  type = string
}
