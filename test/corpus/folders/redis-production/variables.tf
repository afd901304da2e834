variable "prefix" {
  type    = string
  default = "tailspin"
}

variable "environment" {
  type    = string
  default = "prod"
}

variable "subscription_id" {
  type = string
}
