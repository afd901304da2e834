variable "prefix" {
  type    = string
  default = "tailspin"
}

variable "environment" {
  type    = string
  default = "test"
}

variable "subscription_id" {
  type = string
}
