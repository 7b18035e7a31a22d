almanacSearch("filters",0,{"kinds":["0HAA","0FA","0E","0CA","0B","0A"],"regions":["0*yG","0GC"]})
