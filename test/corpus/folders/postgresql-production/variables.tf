variable "delegated_subnet_id" {
  type = string
}

variable "administrator_password" {
  type = string
}

variable "tags" {
  type    = map(string)
  default = {}
}

variable "location" {
  type    = string
  default = "eastus2"
}

variable "subscription_id" {
  type = string
}
