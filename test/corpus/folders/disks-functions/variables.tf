variable "prefix" {
  type    = string
  default = "demo"
}

variable "environment" {
  type    = string
  default = "prod"
}

variable "disk_encryption_set_id" {
  type = string
}

variable "tags" {
  type    = map(string)
  default = {}
}

variable "subscription_id" {
  type = string
}
