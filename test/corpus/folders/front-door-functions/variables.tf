variable "location" {
  type    = string
  default = "francecentral"
}

variable "subscription_id" {
  type = string
}
