variable "address_space" {
  type    = list(string)
  default = ["10.0.0.0/16"]
}

variable "subnets" {
  type = map(string)
  default = {
    app       = "10.0.1.0/24"
    data      = "10.0.2.0/24"
    endpoints = "10.0.3.0/24"
  }
}

variable "location" {
  type    = string
  default = "swedencentral"
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}
