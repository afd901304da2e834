variable "app_id" {
  type = string
}

variable "subscription_id" {
  type = string
}
