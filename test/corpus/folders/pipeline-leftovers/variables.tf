variable "location" {
  type    = string
  default = "eastus2"
}

variable "tags" {
  type    = map(string)
  default = {}
}
