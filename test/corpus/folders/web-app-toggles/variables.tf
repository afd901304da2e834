variable "auth_client_id" {
  type    = string
  default = "11111111-1111-1111-1111-111111111111"
}

variable "tags" {
  type    = map(string)
  default = {}
}

variable "enable_windows_web" {
  type    = bool
  default = true
}

variable "resource_group_name" {
  type = string
}

variable "subscription_id" {
  type = string
}
