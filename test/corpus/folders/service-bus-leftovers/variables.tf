variable "prefix" {
  type    = string
  default = "tailspin"
}

variable "environment" {
  type    = string
  default = "test"
}

variable "queues" {
  type    = list(string)
  default = ["orders", "prompts"]
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "eastus"
}
