variable "ssh_public_key" {
  type = string
}

variable "subnet_id" {
  type = string
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "westeurope"
}
