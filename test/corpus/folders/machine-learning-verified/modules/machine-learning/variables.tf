variable "prefix" {
  type    = string
  default = "wingtip"
}

variable "environment" {
  type    = string
  default = "sandbox"
}

variable "location" {
  type = string
}

variable "resource_group_name" {
  type = string
}
