variable "prefix" {
  type    = string
  default = "northwind"
}

variable "environment" {
  type    = string
  default = "sandbox"
}

variable "subnet_id" {
  type = string
}

variable "api_key" {
  type = string
}

variable "tags" {
  type    = map(string)
  default = {}
}
