variable "tags" {
  type    = map(string)
  default = {}
}

variable "subscription_required" {
  type    = bool
  default = false
}
