variable "location" {
  type    = string
  default = "australiaeast"
}

variable "resource_group_name" {
  type = string
}

variable "encryption_at_host_enabled" {
  type    = bool
  default = true
}

variable "ssh_public_key" {
  type = string
}

variable "subnet_id" {
  type = string
}

variable "subscription_id" {
  type = string
}
