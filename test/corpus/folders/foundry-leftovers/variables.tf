variable "resource_group_name" {
  type    = string
  default = "rg-myapp"
}
