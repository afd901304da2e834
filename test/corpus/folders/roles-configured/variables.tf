variable "principal_ids" {
  type    = list(string)
  default = ["22222222-2222-2222-2222-222222222222"]
}

variable "prefix" {
  type    = string
  default = "adatum"
}

variable "environment" {
  type    = string
  default = "prod"
}

variable "subscription_id" {
  type = string
}
