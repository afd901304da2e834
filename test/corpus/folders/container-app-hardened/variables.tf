variable "external" {
  type    = bool
  default = false
}

variable "resource_group_name" {
  type    = string
  default = "rg-fabrikam"
}

variable "subscription_id" {
  type = string
}
