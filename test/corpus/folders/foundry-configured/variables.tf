variable "tags" {
  type    = map(string)
  default = {}
}

variable "subscription_id" {
  type = string
}
