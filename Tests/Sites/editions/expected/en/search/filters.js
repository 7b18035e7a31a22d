almanacSearch("filters",0,{"kinds":["0H","0JAA","0FA","0E","0CA","0B","0A","0I"],"regions":["0*ya","0GE"]})
