variable "shared_access_key_enabled" {
  type    = bool
  default = true
}

variable "https_only" {
  type    = bool
  default = true
}

variable "tags" {
  type    = map(string)
  default = {}
}

variable "subscription_id" {
  type = string
}
