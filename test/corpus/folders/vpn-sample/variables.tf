variable "gateway_subnet_id" {
  type = string
}
