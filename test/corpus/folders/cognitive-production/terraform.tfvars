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
tags            = {}
subscription_id = "00000000-0000-0000-0000-000000000000"
