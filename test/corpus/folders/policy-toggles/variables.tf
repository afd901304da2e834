variable "enable_subscription_policy" {
  type    = bool
  default = true
}
