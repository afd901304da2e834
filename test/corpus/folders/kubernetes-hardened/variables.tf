variable "location" {
  type    = string
  default = "eastus"
}

variable "subscription_id" {
  type = string
}
