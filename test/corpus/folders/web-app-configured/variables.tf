variable "https_only" {
  type    = bool
  default = true
}

variable "resource_group_name" {
  type = string
}

variable "subscription_id" {
  type = string
}
