variable "external" {
  type    = bool
  default = true
}

variable "infrastructure_subnet_id" {
  type = string
}

variable "tags" {
  type    = map(string)
  default = {}
}

variable "resource_group_name" {
  type    = string
  default = "rg-wingtip"
}
