variable "location" {
  type    = string
  default = "francecentral"
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}

variable "tags" {
  type    = map(string)
  default = {}
}

variable "subscription_id" {
  type = string
}
