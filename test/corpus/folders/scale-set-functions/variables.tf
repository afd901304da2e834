variable "ssh_public_key" {
  type = string
}

variable "subnet_id" {
  type = string
}

variable "location" {
  type    = string
  default = "northeurope"
}

variable "subscription_id" {
  type = string
}
