variable "prefix" {
  type    = string
  default = "northwind"
}

variable "environment" {
  type    = string
  default = "stg"
}

variable "location" {
  type    = string
  default = "northeurope"
}
