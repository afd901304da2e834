variable "bastion_subnet_id" {
  type = string
}

variable "tags" {
  type    = map(string)
  default = {}
}
