variable "location" {
  type    = string
  default = "northeurope"
}

variable "resource_group_name" {
  type = string
}

variable "subscription_id" {
  type = string
}
