variable "allowed_ips" {
  type    = list(string)
  default = ["203.0.113.10"]
}

variable "shared_access_key_enabled" {
  type    = bool
  default = false
}

variable "tags" {
  type    = map(string)
  default = {}
}
