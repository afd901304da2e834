variable "bastion_subnet_id" {
  type = string
}

variable "subscription_id" {
  type = string
}
