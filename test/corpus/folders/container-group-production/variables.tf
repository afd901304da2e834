variable "subnet_id" {
  type = string
}

variable "tags" {
  type    = map(string)
  default = {}
}
