variable "tags" {
  type    = map(string)
  default = {}
}

variable "resource_group_name" {
  type    = string
  default = "rg-proseware"
}
