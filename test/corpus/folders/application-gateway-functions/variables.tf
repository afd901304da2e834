variable "gateway_subnet_id" {
  type = string
}

variable "certificate_secret_id" {
  type = string
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "West Europe"
}
