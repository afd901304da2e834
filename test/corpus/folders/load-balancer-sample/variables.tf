variable "prefix" {
  type    = string
  default = "northwind"
}

variable "environment" {
  type    = string
  default = "test"
}

variable "tags" {
  type    = map(string)
  default = {}
}
