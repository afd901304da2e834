variable "enable_batch_account" {
  type    = bool
  default = true
}

variable "resource_group_name" {
  type = string
}
