variable "subnet_id" {
  type = string
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "northeurope"
}
