variable "enable_sentinel_log" {
  type    = bool
  default = true
}

variable "subscription_id" {
  type = string
}
