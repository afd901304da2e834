variable "enable_lb" {
  type    = bool
  default = false
}

variable "enable_lb_rule" {
  type    = bool
  default = false
}

variable "tags" {
  type    = map(string)
  default = {}
}

variable "subscription_id" {
  type = string
}
