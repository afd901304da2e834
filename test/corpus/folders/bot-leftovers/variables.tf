variable "prefix" {
  type    = string
  default = "tailspin"
}

variable "environment" {
  type    = string
  default = "test"
}

variable "resource_group_name" {
  type = string
}

variable "app_id" {
  type = string
}
