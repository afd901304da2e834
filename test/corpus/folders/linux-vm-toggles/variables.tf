variable "subnet_id" {
  type = string
}

variable "enable_network_interface" {
  type    = bool
  default = true
}

variable "enable_linux_virtual" {
  type    = bool
  default = false
}

variable "location" {
  type    = string
  default = "swedencentral"
}

variable "subscription_id" {
  type = string
}
