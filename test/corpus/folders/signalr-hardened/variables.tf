variable "public_network_access_enabled" {
  type    = bool
  default = false
}

variable "location" {
  type    = string
  default = "westeurope"
}
