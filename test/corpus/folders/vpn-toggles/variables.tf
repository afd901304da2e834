variable "gateway_subnet_id" {
  type = string
}

variable "shared_key" {
  type = string
}

variable "enable_local_network" {
  type    = bool
  default = true
}

variable "enable_virtual_network" {
  type    = bool
  default = true
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "northeurope"
}
