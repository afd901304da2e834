variable "delegated_subnet_id" {
  type = string
}

variable "administrator_password" {
  type = string
}

variable "enable_postgresql_flexible" {
  type    = bool
  default = true
}

variable "subscription_id" {
  type = string
}
