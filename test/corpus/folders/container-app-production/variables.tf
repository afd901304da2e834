variable "external" {
  type    = bool
  default = true
}

variable "resource_group_name" {
  type = string
}
