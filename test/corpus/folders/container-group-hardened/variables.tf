variable "prefix" {
  type    = string
  default = "litware"
}

variable "environment" {
  type    = string
  default = "test"
}

variable "subnet_id" {
  type = string
}

variable "subscription_id" {
  type = string
}
