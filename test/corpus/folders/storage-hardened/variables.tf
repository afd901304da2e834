variable "allowed_ips" {
  type    = list(string)
  default = ["203.0.113.10"]
}

variable "public_network_access_enabled" {
  type    = bool
  default = false
}

variable "tags" {
  type    = map(string)
  default = {}
}

variable "location" {
  type    = string
  default = "australiaeast"
}

variable "subscription_id" {
  type = string
}
