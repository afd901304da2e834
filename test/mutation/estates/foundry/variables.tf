variable "subscription_id" {
  type    = string
  default = "27d1c4f5-6a7e-4b6f-8f00-000000000030"
}

variable "location" {
  type    = string
  default = "francecentral"
}

variable "public_network_access" {
  description = "Whether the accounts answer on the internet."
  type        = string
  default     = "Disabled"
}

variable "isolation_mode" {
  type    = string
  default = "AllowOnlyApprovedOutbound"
}

variable "tags" {
  type = map(string)
  default = {
    owner              = "ml-platform@proseware.example"
    dataClassification = "Highly Confidential"
    environment        = "prod"
  }
}
