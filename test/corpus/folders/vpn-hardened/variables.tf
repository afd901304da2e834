variable "gateway_subnet_id" {
  type = string
}

variable "shared_key" {
  type = string
}
