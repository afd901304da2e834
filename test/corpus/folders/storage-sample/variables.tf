variable "allowed_ips" {
  type    = list(string)
  default = ["203.0.113.10"]
}

variable "enable_https_traffic_only" {
  type    = bool
  default = false
}

variable "public_network_access_enabled" {
  type    = bool
  default = true
}

variable "allow_nested_items_to_be_public" {
  type    = bool
  default = true
}
