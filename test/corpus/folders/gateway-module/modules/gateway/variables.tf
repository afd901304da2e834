variable "tenant_id" {
  type    = string
  default = "11111111-1111-1111-1111-111111111111"
}

variable "location" {
  type = string
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}

variable "openai_key" {
  type = string
}
