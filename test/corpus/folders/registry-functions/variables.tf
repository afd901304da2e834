variable "prefix" {
  type    = string
  default = "aidemo"
}

variable "environment" {
  type    = string
  default = "stg"
}

variable "tags" {
  type    = map(string)
  default = {}
}

variable "subscription_id" {
  type = string
}
