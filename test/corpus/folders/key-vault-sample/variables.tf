variable "prefix" {
  type    = string
  default = "proseware"
}

variable "environment" {
  type    = string
  default = "stg"
}

variable "resource_group_name" {
  type    = string
  default = "rg-proseware"
}
