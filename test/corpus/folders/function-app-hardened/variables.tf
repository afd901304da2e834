variable "tags" {
  type    = map(string)
  default = {}
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "swedencentral"
}
