variable "prefix" {
  type    = string
  default = "litware"
}

variable "environment" {
  type    = string
  default = "sandbox"
}

variable "tags" {
  type    = map(string)
  default = {}
}

variable "resource_group_name" {
  type = string
}
