variable "principal_ids" {
  type    = list(string)
  default = ["22222222-2222-2222-2222-222222222222"]
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "West Europe"
}
