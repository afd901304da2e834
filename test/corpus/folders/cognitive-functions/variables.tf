variable "accounts" {
  type = map(object({ kind = string, sku = string }))
  default = {
    vision = {
      kind = "ComputerVision"
      sku  = "S1"
    }
    speech = {
      kind = "SpeechServices"
      sku  = "S0"
    }
    language = {
      kind = "TextAnalytics"
      sku  = "S"
    }
  }
}

variable "resource_group_name" {
  type = string
}
