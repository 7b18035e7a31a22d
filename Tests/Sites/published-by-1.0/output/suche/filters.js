almanacSearch("filters",0,{"kinds":["0Z","0R","0S","0V","0U","0X","0*AAYC9_","0MAA","0L","0IAA","0FAA","0CAA","0AA","0W"],"regions":["0*8ixFbL","0*QCqqi8","0OKH"]})
