variable "prefix" {
  type    = string
  default = "chatbot"
}

variable "environment" {
  type    = string
  default = "sandbox"
}

variable "app_id" {
  type = string
}

variable "location" {
  type    = string
  default = "francecentral"
}

variable "tags" {
  type    = map(string)
  default = {}
}
