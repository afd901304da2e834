variable "resource_group_id" {
  type = string
}
