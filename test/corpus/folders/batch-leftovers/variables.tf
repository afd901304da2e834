variable "prefix" {
  type    = string
  default = "northwind"
}

variable "environment" {
  type    = string
  default = "prod"
}
