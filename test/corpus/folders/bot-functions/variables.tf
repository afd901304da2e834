variable "app_id" {
  type = string
}

variable "public_network_access_enabled" {
  type    = bool
  default = false
}
