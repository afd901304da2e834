variable "principal_ids" {
  type    = list(string)
  default = ["22222222-2222-2222-2222-222222222222"]
}

variable "location" {
  type    = string
  default = "West Europe"
}

variable "prefix" {
  type    = string
  default = "northwind"
}

variable "environment" {
  type    = string
  default = "dev"
}

variable "tags" {
  type    = map(string)
  default = {}
}

variable "subscription_id" {
  type = string
}
