variable "prefix" {
  type    = string
  default = "northwind"
}

variable "environment" {
  type    = string
  default = "sandbox"
}

variable "gateway_subnet_id" {
  type = string
}
