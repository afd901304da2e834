variable "prefix" {
  type    = string
  default = "litware"
}

variable "environment" {
  type    = string
  default = "sandbox"
}

variable "local_auth_enabled" {
  type    = bool
  default = false
}

variable "subscription_id" {
  type = string
}
