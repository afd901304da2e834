variable "prefix" {
  type    = string
  default = "proseware"
}

variable "environment" {
  type    = string
  default = "stg"
}

variable "resource_group_id" {
  type = string
}

variable "location" {
  type    = string
  default = "northeurope"
}
