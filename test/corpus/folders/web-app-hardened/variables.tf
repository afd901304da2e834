variable "auth_client_id" {
  type    = string
  default = "11111111-1111-1111-1111-111111111111"
}
