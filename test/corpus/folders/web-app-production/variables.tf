variable "prefix" {
  type    = string
  default = "wingtip"
}

variable "environment" {
  type    = string
  default = "test"
}

variable "auth_client_id" {
  type    = string
  default = "11111111-1111-1111-1111-111111111111"
}

variable "tags" {
  type    = map(string)
  default = {}
}
