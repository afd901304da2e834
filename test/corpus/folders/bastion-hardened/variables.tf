variable "bastion_subnet_id" {
  type = string
}
