accounts = {
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
