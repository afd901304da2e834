variable "prefix" {
  type    = string
  default = "aidemo"
}

variable "environment" {
  type    = string
  default = "test"
}

variable "gateway_subnet_id" {
  type = string
}

variable "certificate_secret_id" {
  type = string
}

variable "tags" {
  type    = map(string)
  default = {}
}

variable "subscription_id" {
  type = string
}
