variable "subnet_id" {
  type = string
}

variable "admin_password" {
  type = string
}

variable "location" {
  type    = string
  default = "uksouth"
}

variable "subscription_id" {
  type = string
}
