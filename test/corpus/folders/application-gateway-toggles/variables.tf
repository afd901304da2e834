variable "gateway_subnet_id" {
  type = string
}

variable "certificate_secret_id" {
  type = string
}

variable "enable_web_application" {
  type    = bool
  default = false
}

variable "resource_group_name" {
  type = string
}

variable "subscription_id" {
  type = string
}
