variable "prefix" {
  type    = string
  default = "contoso"
}

variable "environment" {
  type    = string
  default = "prod"
}

variable "enable_cosmosdb_sql" {
  type    = bool
  default = false
}

variable "resource_group_name" {
  type = string
}

variable "subscription_id" {
  type = string
}
