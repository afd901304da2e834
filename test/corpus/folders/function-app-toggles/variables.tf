variable "enable_linux_function" {
  type    = bool
  default = true
}

variable "subscription_id" {
  type = string
}
