variable "external" {
  type    = bool
  default = false
}

variable "prefix" {
  type    = string
  default = "tailspin"
}

variable "environment" {
  type    = string
  default = "test"
}
