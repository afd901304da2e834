variable "vm_count" {
  type    = number
  default = 2
}

variable "subnet_id" {
  type = string
}

variable "resource_group_name" {
  type = string
}

variable "subscription_id" {
  type = string
}
