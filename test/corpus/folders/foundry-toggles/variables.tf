variable "resource_group_id" {
  type = string
}

variable "location" {
  type    = string
  default = "eastus2"
}

variable "enable_resource" {
  type    = bool
  default = true
}

variable "subscription_id" {
  type = string
}
