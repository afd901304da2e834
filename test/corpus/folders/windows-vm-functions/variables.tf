variable "subnet_id" {
  type = string
}

variable "admin_password" {
  type = string
}

variable "tags" {
  type    = map(string)
  default = {}
}
