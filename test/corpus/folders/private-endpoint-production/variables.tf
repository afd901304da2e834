variable "subnet_id" {
  type = string
}

variable "vnet_id" {
  type = string
}

variable "subscription_id" {
  type = string
}
