variable "location" {
  type    = string
  default = "uksouth"
}

variable "resource_group_name" {
  type = string
}
