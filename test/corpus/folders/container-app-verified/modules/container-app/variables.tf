variable "external" {
  type    = bool
  default = false
}

variable "prefix" {
  type    = string
  default = "chatbot"
}

variable "environment" {
  type    = string
  default = "sandbox"
}

variable "location" {
  type = string
}

variable "resource_group_name" {
  type = string
}

variable "infrastructure_subnet_id" {
  type = string
}
