variable "prefix" {
  type    = string
  default = "adatum"
}

variable "environment" {
  type    = string
  default = "prod"
}
