variable "location" {
  description = "Azure region."
  type        = string
  default     = "swedencentral"
}
