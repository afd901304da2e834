variable "prefix" {
  type    = string
  default = "adatum"
}

variable "environment" {
  type    = string
  default = "prod"
}

variable "resource_group_name" {
  type    = string
  default = "rg-adatum"
}
