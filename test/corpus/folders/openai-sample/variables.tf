variable "location" {
  type    = string
  default = "francecentral"
}
