variable "mysql_password" {
  type = string
}

variable "location" {
  type    = string
  default = "eastus"
}
