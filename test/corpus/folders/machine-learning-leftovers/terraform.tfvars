high_business_impact = true
