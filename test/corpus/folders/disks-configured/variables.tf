variable "subscription_id" {
  type = string
}
