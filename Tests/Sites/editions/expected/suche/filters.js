almanacSearch("filters",0,{"kinds":["0I","0KAA","0GA","0F","0DA","0C","0AA","0J"],"regions":["0*k1A","0HE"]})
